package nl.impactkaart.portal.evolution;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which past somebody asks for.
 *
 * @param sequence after which event
 * @param moment instead of that: a day and a time, for what was recorded by then; empty for none
 * @param day on which the figures were in effect; empty for as they were recorded last
 */
record AsOf(long sequence, String moment, String day) {

    private static final Pattern SEQUENCE = Pattern.compile("\\d{1,18}");

    /**
     * Without script the slider and the field beside it go their own ways: of both, the one holds that was moved,
     * and a moment only as long as neither was.
     *
     * @param last event of the map
     */
    static AsOf of(Map<String, String> asked, long last) {
        long shown = sequence(asked, "shown").orElse(last);
        long written = sequence(asked, "sequence").orElse(shown);
        long chosen = written == shown ? sequence(asked, "slider").orElse(written) : written;
        String moment = chosen == shown ? asked.getOrDefault("moment", "") : "";
        String day = asked.getOrDefault("day", "");
        return new AsOf(
                Math.min(chosen, last),
                Days.moment(moment).isPresent() ? moment : "",
                Days.day(day).isPresent() ? day : "");
    }

    private static Optional<Long> sequence(Map<String, String> asked, String name) {
        String text = asked.getOrDefault(name, "").strip();
        return SEQUENCE.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** As the API names it. */
    public String version() {
        String what = Days.moment(moment).map(Instant::toString).orElseGet(() -> Long.toString(sequence));
        return day.isEmpty() ? what : what + "@" + day;
    }
}
