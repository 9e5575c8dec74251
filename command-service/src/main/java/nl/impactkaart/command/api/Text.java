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

/** A longer text, possibly absent: a description, a source, a reason. Line breaks and tabs are allowed. */
@Size(max = Limits.TEXT_LENGTH, message = "must have at most {max} characters")
@Pattern(regexp = Text.SOMETHING, message = Text.NOTHING)
@Pattern(regexp = "[[^\\p{Cc}\\p{Cs}]\\n\\r\\t]*", message = "must not hold control characters")
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

    /** At least one character that shows. */
    String SOMETHING = "(?s).*\\S.*";

    String NOTHING = "must not be empty";

    String message() default "is not a text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
