package nl.impactkaart.contracts.report;

/**
 * One file of a report.
 *
 * @param format such as {@code html} or {@code json}
 * @param language of its texts, ISO 639-1
 * @param sha256 of its bytes, 64 hexadecimal digits in small letters
 */
public record ReportDocument(String format, String language, String sha256) {}
