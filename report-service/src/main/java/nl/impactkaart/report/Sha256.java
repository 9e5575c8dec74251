package nl.impactkaart.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which documents and pages are known. */
public final class Sha256 {

    private Sha256() {}

    /** The hash of a content; 32 bytes. */
    public static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
