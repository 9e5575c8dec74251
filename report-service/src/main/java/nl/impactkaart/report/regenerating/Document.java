package nl.impactkaart.report.regenerating;

import java.util.Locale;

/**
 * One rendering of a report.
 *
 * @param format {@code html} or {@code json}
 * @param language of its texts
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Document(String format, Locale language, byte[] bytes) {}
