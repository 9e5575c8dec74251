package nl.impactkaart.http;

import java.util.List;
import java.util.Optional;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Why a body could not be read into what the endpoint takes; where possible with the path of the field. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Problem problem(HttpMessageNotReadableException unreadable) {
        if (cause(unreadable, BodyLimitFilter.BodyTooLargeException.class).isPresent()) {
            return RequestProblems.bodyTooLarge();
        }
        Optional<ProblemException> thrownByRecord = cause(unreadable, ProblemException.class);
        if (thrownByRecord.isPresent()) {
            return thrownByRecord.get().problem();
        }
        return cause(unreadable, JacksonException.class)
                .map(UnreadableBody::ofJson)
                .orElseGet(() -> new Problem(400, "missing-body", "Missing body", "Send a JSON body."));
    }

    private static Problem ofJson(JacksonException cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> unknown(path(unknown), unknown);
            case InputCoercionException beyond -> malformed(path(beyond), Expected.of(beyond.getTargetType()));
            case StreamReadException broken -> brokenJson(broken);
            case MismatchedInputException other -> malformed(path(other), expected(other));
            default -> malformed(path(cause), "of another form");
        };
    }

    private static String expected(MismatchedInputException other) {
        Class<?> target = other.getTargetType();
        return target == null ? "of another form" : Expected.of(target);
    }

    private static Problem unknown(String path, UnrecognizedPropertyException unknown) {
        return new Problem(
                400,
                "unknown-field",
                "Unknown field",
                "There is no field \"" + path + "\". Known here: " + known(unknown) + ".",
                path);
    }

    private static String known(UnrecognizedPropertyException unknown) {
        List<String> names = unknown.getKnownPropertyIds() == null
                ? List.of()
                : unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static Problem malformed(String path, String expected) {
        return path.isEmpty()
                ? new Problem(400, "malformed-body", "Malformed body", "The body as a whole must be " + expected + ".")
                : new Problem(
                        400, "malformed-field", "Malformed field", "\"" + path + "\" must be " + expected + ".", path);
    }

    private static Problem brokenJson(StreamReadException broken) {
        return new Problem(
                400,
                "malformed-json",
                "Malformed JSON",
                "The body is not proper JSON at line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ": " + broken.getOriginalMessage());
    }

    /** Such as {@code years[0].people}. */
    private static String path(JacksonException cause) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : cause.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }
}
