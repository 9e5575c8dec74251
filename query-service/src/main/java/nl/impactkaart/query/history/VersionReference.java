package nl.impactkaart.query.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.http.Uuids;
import nl.impactkaart.query.access.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * How a version of a map is named in a request.
 *
 * @param effectiveOn the day on which its figures are asked as they were in effect; as recorded last when absent
 */
public record VersionReference(Which which, @Nullable LocalDate effectiveOn) {

    /** What the parameter takes, for the documents of the API. */
    public static final String SYNTAX = "current; a sequence, such as 12; a moment, such as 2026-03-01T12:00:00Z, for"
            + " what was recorded by then; confirmed:NAME, a confirmed version; scenario:ID, the map as a scenario would"
            + " have it. Each with @DAY, such as 12@2026-01-01, as it was in effect on that day.";

    private static final VersionReference CURRENT = new VersionReference(new Which.Current(), null);

    private static final Pattern DAY = Pattern.compile("(.*)@(\\d{4}-\\d{2}-\\d{2})", Pattern.DOTALL);
    private static final Pattern SEQUENCE = Pattern.compile("\\d{1,18}");

    /** As recorded. */
    public sealed interface Which {

        /** All that was recorded. */
        record Current() implements Which {}

        /** Up to an event. */
        record AtSequence(long sequence) implements Which {}

        /** Up to a moment. */
        record AtMoment(Instant moment) implements Which {}

        /** As it was confirmed, last under this name. */
        record Confirmed(String name) implements Which {}

        /** The current map with a scenario's adjustments. */
        record WithScenario(UUID scenarioId) implements Which {}
    }

    /**
     * The reference that a parameter holds.
     *
     * @throws ProblemException 400 {@code invalid-version} that names the parameter
     */
    public static VersionReference parse(String text, String parameter) {
        try {
            Matcher dated = DAY.matcher(text);
            return dated.matches()
                    ? new VersionReference(which(dated.group(1)), LocalDate.parse(dated.group(2)))
                    : new VersionReference(which(text), null);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ProblemException(
                    400,
                    "invalid-version",
                    "Invalid version",
                    "\"" + parameter + "\" names no version. It takes: " + SYNTAX,
                    parameter);
        }
    }

    /** As {@link #parse}; the current version when absent. */
    public static VersionReference parseOrCurrent(@Nullable String text, String parameter) {
        return text == null ? CURRENT : parse(text, parameter);
    }

    private static Which which(String text) {
        if (text.equals("current")) {
            return new Which.Current();
        }
        if (SEQUENCE.matcher(text).matches()) {
            return new Which.AtSequence(Long.parseLong(text));
        }
        if (text.startsWith("confirmed:")) {
            return new Which.Confirmed(text.substring("confirmed:".length()));
        }
        if (text.startsWith("scenario:")) {
            return new Which.WithScenario(
                    Uuids.parse(text.substring("scenario:".length())).orElseThrow(IllegalArgumentException::new));
        }
        return new Which.AtMoment(Parameters.moment(text).orElseThrow(IllegalArgumentException::new));
    }
}
