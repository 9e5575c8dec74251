package nl.impactkaart.query.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.impactkaart.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** Query parameters that mean nothing are refused: a filter that is misspelt would let everything through. */
public final class Parameters {

    private Parameters() {}

    /**
     * The moment that a text is, between the years 1 and 9999: the database compares with no other.
     *
     * @return empty when it is none
     */
    public static Optional<Instant> moment(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            return Optional.of(moment)
                    .filter(read -> read.getYear() >= 1 && read.getYear() <= 9999)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * The moment that a parameter holds, if it is there.
     *
     * @throws ProblemException 400 {@code malformed-parameter}
     */
    public static @Nullable Instant momentIfAny(@Nullable String text, String name) {
        return text == null
                ? null
                : moment(text)
                        .orElseThrow(() -> new ProblemException(
                                400,
                                "malformed-parameter",
                                "Malformed parameter",
                                "\"" + name + "\" must be a moment, such as 2026-03-01T12:00:00Z.",
                                name));
    }

    /**
     * Refuses a request that has any other parameter.
     *
     * @throws ProblemException 400 {@code unknown-parameter}
     */
    public static void requireKnown(HttpServletRequest request, Set<String> known) {
        for (String name : new TreeSet<>(request.getParameterMap().keySet())) {
            if (!known.contains(name)) {
                throw new ProblemException(
                        400,
                        "unknown-parameter",
                        "Unknown parameter",
                        "There is no parameter of this name. These are known: "
                                + String.join(", ", new TreeSet<>(known)) + ".",
                        name);
            }
        }
    }
}
