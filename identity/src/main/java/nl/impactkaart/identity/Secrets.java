package nl.impactkaart.identity;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody guesses: 256 random bits in base64url. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secrets() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
