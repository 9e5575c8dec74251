package nl.impactkaart.storykeys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM: a nonce and, encrypted under it, the content, bound to what it belongs to. */
final class Sealing {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static byte[] seal(SecretKey key, byte[] belongsTo, byte[] content) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, belongsTo, nonce).doFinal(content);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-256-GCM", e);
        }
    }

    /** @throws GeneralSecurityException when it was sealed with another key or belongs elsewhere, or has changed since */
    static byte[] open(SecretKey key, byte[] belongsTo, byte[] ciphertext) throws GeneralSecurityException {
        if (ciphertext.length < NONCE_BYTES) {
            throw new GeneralSecurityException("too short");
        }
        byte[] nonce = Arrays.copyOf(ciphertext, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, key, belongsTo, nonce)
                .doFinal(ciphertext, NONCE_BYTES, ciphertext.length - NONCE_BYTES);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] belongsTo, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(belongsTo);
        return cipher;
    }
}
