package nl.impactkaart.http;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.impactkaart.http.Problem.InvalidField;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** What Bean Validation found: all fields at once, in the order of their names. */
final class InvalidFields {

    private static final Comparator<InvalidField> ORDER =
            Comparator.comparing(InvalidField::field).thenComparing(InvalidField::message);

    private InvalidFields() {}

    static Problem problem(MethodArgumentNotValidException invalid) {
        return problem(ofBody(invalid.getBindingResult()));
    }

    static Problem problem(HandlerMethodValidationException invalid) {
        return problem(invalid.getParameterValidationResults().stream().flatMap(InvalidFields::ofParameter));
    }

    private static Problem problem(Stream<InvalidField> invalid) {
        List<InvalidField> errors = invalid.sorted(ORDER).distinct().toList();
        if (errors.isEmpty()) {
            return RequestProblems.ofStatus(400);
        }
        InvalidField first = errors.getFirst();
        return new Problem(
                400,
                "invalid-field",
                "Invalid field",
                "\"" + first.field() + "\" " + first.message()
                        + (errors.size() == 1 ? "." : "; " + (errors.size() - 1) + " more in errors."),
                first.field(),
                errors);
    }

    private static Stream<InvalidField> ofParameter(ParameterValidationResult result) {
        if (result instanceof ParameterErrors body) {
            return ofBody(body);
        }
        String name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "parameter");
        return result.getResolvableErrors().stream().map(error -> new InvalidField(name, message(error)));
    }

    private static Stream<InvalidField> ofBody(Errors errors) {
        return errors.getAllErrors().stream().map(error -> new InvalidField(name(error), message(error)));
    }

    private static String name(ObjectError error) {
        return error instanceof FieldError field ? field.getField() : "body";
    }

    private static String message(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is invalid");
    }
}
