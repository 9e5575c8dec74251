package nl.impactkaart.command.api;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.impactkaart.contracts.Limits;

/** A short text on one line, possibly absent: the name of a project, a payer, a stakeholder. */
@Size(max = Limits.NAME_LENGTH, message = "must have at most {max} characters")
@Pattern(regexp = Text.SOMETHING, message = Text.NOTHING)
@Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "must not hold control characters or line breaks")
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Name {

    String message() default "is not a name";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
