package nl.impactkaart.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.impactkaart.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** The headers that make a command conditional or repeatable. */
final class Preconditions {

    static final String IF_MATCH = "If-Match";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern SEQUENCE = Pattern.compile("\"([0-9]{1,18})\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private Preconditions() {}

    /** The sequence that the sender saw; null when it does not mind. */
    static @Nullable Long expectedSequence(HttpServletRequest request) {
        String header = request.getHeader(IF_MATCH);
        if (header == null || header.equals("*")) {
            return null;
        }
        Matcher matcher = SEQUENCE.matcher(header);
        if (!matcher.matches()) {
            throw new ProblemException(
                    400,
                    "malformed-header",
                    "Malformed header",
                    "If-Match must be one ETag of this API, such as \"12\" in double quotes, or *.",
                    IF_MATCH);
        }
        return Long.valueOf(matcher.group(1));
    }

    static @Nullable String idempotencyKey(HttpServletRequest request) {
        String header = request.getHeader(IDEMPOTENCY_KEY);
        if (header == null || KEY.matcher(header).matches()) {
            return header;
        }
        throw new ProblemException(
                400,
                "malformed-header",
                "Malformed header",
                "Idempotency-Key must be 1 to 255 printable ASCII characters without spaces; a random UUID will do.",
                IDEMPOTENCY_KEY);
    }
}
