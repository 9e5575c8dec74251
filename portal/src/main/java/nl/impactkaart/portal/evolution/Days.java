package nl.impactkaart.portal.evolution;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Days and moments as a form has them, in the time of the Netherlands. */
final class Days {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Days() {}

    /** A day of the calendar; empty when the text is none. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day and a time, such as {@code 2026-03-01T12:00}; empty when the text is none. */
    static Optional<Instant> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(ZONE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
