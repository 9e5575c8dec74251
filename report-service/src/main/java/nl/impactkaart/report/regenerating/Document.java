package nl.impactkaart.report.regenerating;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * One rendering of a report.
 *
 * @param format {@code html}, {@code pdf} or {@code json}
 * @param language of its texts
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Document(String format, Locale language, byte[] bytes) {

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
