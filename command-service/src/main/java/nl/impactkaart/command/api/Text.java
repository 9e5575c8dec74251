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

/** A longer text, possibly absent: a description, a source, a reason. */
@Size(min = 1, max = Limits.TEXT_LENGTH, message = "must have from {min} to {max} characters, or be left out")
@Pattern(regexp = Text.PLAIN, message = Text.NOT_PLAIN)
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

    /** Anything but control characters; line breaks and tabs are allowed. */
    String PLAIN = "[\\P{Cc}\\n\\r\\t]*";

    String NOT_PLAIN = "must not hold control characters";

    String message() default "is not a text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
