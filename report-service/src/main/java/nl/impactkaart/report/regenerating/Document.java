package nl.impactkaart.report.regenerating;

import java.util.Locale;
import nl.impactkaart.report.Sha256;

/**
 * One rendering of a report.
 *
 * @param format {@code html} or {@code json}
 * @param language of its texts
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Document(String format, Locale language, byte[] bytes) {

    byte[] sha256() {
        return Sha256.of(bytes);
    }
}
