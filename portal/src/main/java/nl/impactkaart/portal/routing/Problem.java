package nl.impactkaart.portal.routing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What the portal itself answers when no service does, in the form of RFC 9457 that the services use too. */
@JsonPropertyOrder({"type", "title", "status", "detail", "code"})
public record Problem(int status, String code, String title, String detail) {

    static final Problem BODY_TOO_LARGE = new Problem(
            413,
            "body-too-large",
            "Body too large",
            "A body holds at most 1 MiB, a file to import or a story 8 MiB. Send less in one request.");

    @JsonProperty
    String type() {
        return "urn:impactkaart:problem:" + code;
    }

    static Problem unavailable(String service) {
        return new Problem(
                503,
                "service-unavailable",
                "Service unavailable",
                "The " + service + " service does not answer at the moment. Try again shortly; a command is safe to"
                        + " repeat with the same Idempotency-Key.");
    }

    public static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> new Problem(404, "unknown-path", "Unknown address", "There is nothing at this address.");
            case 405 -> new Problem(405, "method-not-allowed", "Method not allowed", "See the header Allow.");
            default ->
                status < 500
                        ? new Problem(status, "malformed-request", "Malformed request", "The request was refused.")
                        : new Problem(status, "internal", "Unexpected failure", "Something went wrong on our side.");
        };
    }

    public void write(HttpServletResponse response, JsonMapper json) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (status == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        response.getOutputStream().write(json.writeValueAsBytes(this));
    }
}
