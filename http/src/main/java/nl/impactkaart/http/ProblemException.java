package nl.impactkaart.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Ends a request with a {@link Problem}. It is an answer, not a failure: it is not logged and has no stack trace. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final transient HttpHeaders headers = new HttpHeaders();

    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public ProblemException(int status, String code, String title, String detail) {
        this(new Problem(status, code, title, detail));
    }

    public ProblemException(int status, String code, String title, String detail, @Nullable String field) {
        this(new Problem(status, code, title, detail, field));
    }

    /** 403 {@code role-missing}: the caller needs one of these roles. */
    public static ProblemException roleMissing(Role... anyOf) {
        String roles = Arrays.stream(anyOf).map(Role::claim).collect(Collectors.joining(" or "));
        return new ProblemException(
                403,
                "role-missing",
                "Role missing",
                "This needs the role " + (roles.isEmpty() ? "that fits it" : roles)
                        + ". Ask an administrator of your organisation for it.");
    }

    /** The same, with {@code Retry-After}: when the request may succeed. */
    public ProblemException retryAfter(Duration wait) {
        return with(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
    }

    /** The same, with a header in the answer. */
    public ProblemException with(String header, String value) {
        ProblemException copy = new ProblemException(problem);
        copy.headers.addAll(headers);
        copy.headers.set(header, value);
        return copy;
    }

    public Problem problem() {
        return problem;
    }

    HttpHeaders headers() {
        return headers;
    }
}
