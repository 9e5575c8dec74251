package nl.impactkaart.command.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import nl.impactkaart.impactmap.meaning.CalendarYears;
import org.jspecify.annotations.Nullable;

/** A day, possibly absent, in the years that people plan for; any other is a slip of the pen. */
@Constraint(validatedBy = CalendarDay.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface CalendarDay {

    String message() default "must lie in the years " + CalendarYears.FIRST + " to " + CalendarYears.LAST;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Called by Bean Validation. */
    final class Validator implements ConstraintValidator<CalendarDay, LocalDate> {

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || CalendarYears.contains(day.getYear());
        }
    }
}
