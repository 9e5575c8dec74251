package nl.impactkaart.http;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What Spring MVC refuses, in our words. */
final class RequestProblems {

    private RequestProblems() {}

    static Problem of(Exception refusal, int status) {
        return switch (refusal) {
            case HttpMessageNotReadableException unreadable -> UnreadableBody.problem(unreadable);
            case MethodArgumentNotValidException invalid -> InvalidFields.problem(invalid);
            case HandlerMethodValidationException invalid -> InvalidFields.problem(invalid);
            case MissingServletRequestParameterException missing -> missing("parameter", missing.getParameterName());
            case MissingRequestHeaderException missing -> missing("header", missing.getHeaderName());
            case MethodArgumentTypeMismatchException malformed -> malformed(malformed);
            case NoResourceFoundException _, NoHandlerFoundException _ -> unknownPath();
            case HttpRequestMethodNotSupportedException other -> methodNotAllowed(other);
            case HttpMediaTypeNotSupportedException other -> unsupported(other);
            case HttpMediaTypeNotAcceptableException other -> notAcceptable(other);
            default -> ofStatus(status);
        };
    }

    /** A refusal of which only the status is known. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> new Problem(400, "malformed-request", "Malformed request", "The request cannot be understood.");
            case 401 -> new Problem(401, "token-missing", "Token missing", "Send an access token.");
            case 403 -> new Problem(403, "forbidden", "Forbidden", "No token opens this address.");
            case 404 -> unknownPath();
            case 405 -> new Problem(405, "method-not-allowed", "Method not allowed", "See the header Allow.");
            case 406 -> new Problem(406, "not-acceptable", "Not acceptable", "Send another header Accept.");
            case 413 -> bodyTooLarge();
            case 415 -> new Problem(415, "unsupported-media-type", "Unsupported media type", "Send application/json.");
            case 503 ->
                new Problem(503, "busy", "Not now", "The answer took too long. Send the same request again shortly.");
            default ->
                status < 500
                        ? new Problem(
                                status, "refused", "Refused", "The request was refused with status " + status + ".")
                        : new Problem(status, "internal", "Unexpected failure", "Something went wrong on our side.");
        };
    }

    static ProblemException databaseAway() {
        return new ProblemException(
                        503,
                        "database-unavailable",
                        "Database unavailable",
                        "The service cannot reach its database. Send the same request again shortly.")
                .retryAfter(Duration.ofSeconds(5));
    }

    static Problem internal(Correlation correlation) {
        return new Problem(
                500,
                "internal",
                "Unexpected failure",
                "Something went wrong on our side; it was logged as " + correlation.id()
                        + ". Whether the request had an effect is unknown: look before you send it again, or send it"
                        + " with the same Idempotency-Key.");
    }

    static Problem bodyTooLarge() {
        return new Problem(
                413,
                "body-too-large",
                "Body too large",
                "A body holds at most 1 MiB, a file to import or a story 8 MiB. Send less in one request.");
    }

    private static Problem missing(String what, String name) {
        return new Problem(
                400,
                "missing-" + what,
                "Missing " + what,
                "The " + what + " \"" + name + "\" is required. Add it.",
                name);
    }

    private static Problem malformed(MethodArgumentTypeMismatchException malformed) {
        Class<?> required = malformed.getRequiredType();
        return new Problem(
                400,
                "malformed-parameter",
                "Malformed parameter",
                "\"" + malformed.getName() + "\" must be " + Expected.of(required == null ? Object.class : required)
                        + ".",
                malformed.getName());
    }

    private static Problem unknownPath() {
        return new Problem(
                404,
                "unknown-path",
                "Unknown address",
                "There is nothing at this address. The OpenAPI document of the service lists those there are.");
    }

    private static Problem methodNotAllowed(HttpRequestMethodNotSupportedException other) {
        return new Problem(
                405,
                "method-not-allowed",
                "Method not allowed",
                "This address does not know " + other.getMethod() + ", but "
                        + Objects.requireNonNullElse(other.getSupportedHttpMethods(), "no method") + ".");
    }

    private static Problem unsupported(HttpMediaTypeNotSupportedException other) {
        return new Problem(
                415,
                "unsupported-media-type",
                "Unsupported media type",
                "Send Content-Type: "
                        + other.getSupportedMediaTypes().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(" or "))
                        + ".");
    }

    private static Problem notAcceptable(HttpMediaTypeNotAcceptableException other) {
        return new Problem(
                406,
                "not-acceptable",
                "Not acceptable",
                "Accept one of: "
                        + other.getSupportedMediaTypes().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
