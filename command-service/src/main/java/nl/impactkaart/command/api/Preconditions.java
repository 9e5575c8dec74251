package nl.impactkaart.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.impactkaart.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** The headers that make a command conditional or repeatable. */
public final class Preconditions {

    static final String IF_MATCH = "If-Match";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern SEQUENCE = Pattern.compile("\"([0-9]{1,18})\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private Preconditions() {}

    /** The sequence that the sender saw; null when it does not mind. */
    public static @Nullable Long expectedSequence(HttpServletRequest request) {
        String header = only(IF_MATCH, request);
        if (header == null || header.equals("*")) {
            return null;
        }
        Matcher matcher = SEQUENCE.matcher(header);
        if (!matcher.matches()) {
            throw malformed(IF_MATCH, "one ETag of this API, such as \"12\" in double quotes, or *");
        }
        return Long.valueOf(matcher.group(1));
    }

    /** By which a repeated request is known; null when its sender gives none. */
    public static @Nullable String idempotencyKey(HttpServletRequest request) {
        String header = only(IDEMPOTENCY_KEY, request);
        if (header == null || KEY.matcher(header).matches()) {
            return header;
        }
        throw malformed(IDEMPOTENCY_KEY, "1 to 255 printable ASCII characters without spaces; a random UUID will do");
    }

    /** A header that is sent twice says two things. */
    private static @Nullable String only(String name, HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(name));
        if (values.size() > 1) {
            throw malformed(name, "sent once");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private static ProblemException malformed(String name, String expected) {
        return new ProblemException(
                400, "malformed-header", "Malformed header", name + " must be " + expected + ".", name);
    }
}
