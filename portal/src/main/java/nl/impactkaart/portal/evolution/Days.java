package nl.impactkaart.portal.evolution;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.impactkaart.charts.Notation;

/** Days and moments as a form has them, in the time of the Netherlands. */
final class Days {

    private Days() {}

    /** A day of the calendar; empty when the text is none. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The end of a minute, such as {@code 2026-03-01T12:00}: pages show no seconds. Empty when the text is none. */
    static Optional<Instant> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text)
                    .atZone(Notation.ZONE)
                    .truncatedTo(ChronoUnit.MINUTES)
                    .plusMinutes(1)
                    .minusNanos(1_000)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(Notation.ZONE).toInstant();
    }
}
