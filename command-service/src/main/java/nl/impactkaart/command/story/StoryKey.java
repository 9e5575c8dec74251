package nl.impactkaart.command.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of one story: the key that it is encrypted with (AES-256-GCM), and the salt of its hash. Who has destroyed it
 * can neither read the story nor tell by its hash what it was.
 */
final class StoryKey {

    private static final int SECRET_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern TEXT = Pattern.compile("impactkaart-story-key-v1\n([0-9a-f]{64})\n([0-9a-f]{64})\n");
    private static final byte[] PURPOSE = "impactkaart story v1".getBytes(UTF_8);

    private final byte[] key;
    private final byte[] salt;

    private StoryKey(byte[] key, byte[] salt) {
        this.key = key;
        this.salt = salt;
    }

    static StoryKey generate() {
        return new StoryKey(random(SECRET_BYTES), random(SECRET_BYTES));
    }

    /** @throws IllegalArgumentException when the text is no key */
    static StoryKey parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no key of a story");
        }
        HexFormat hex = HexFormat.of();
        return new StoryKey(hex.parseHex(matcher.group(1)), hex.parseHex(matcher.group(2)));
    }

    String secretText() {
        HexFormat hex = HexFormat.of();
        return "impactkaart-story-key-v1\n" + hex.formatHex(key) + "\n" + hex.formatHex(salt) + "\n";
    }

    /** SHA-256 of the salt and the story, in hexadecimal. */
    String saltedSha256(byte[] story) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return HexFormat.of().formatHex(sha256.digest(story));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A nonce and, encrypted under it, the story, bound to its id. */
    byte[] seal(UUID storyId, byte[] story) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, storyId, nonce).doFinal(story);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-256-GCM", e);
        }
    }

    /**
     * The story that was sealed.
     *
     * @throws GeneralSecurityException when it was sealed with another key or for another id, or has changed since
     */
    byte[] open(UUID storyId, byte[] ciphertext) throws GeneralSecurityException {
        if (ciphertext.length < NONCE_BYTES) {
            throw new GeneralSecurityException("too short");
        }
        byte[] nonce = Arrays.copyOf(ciphertext, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, storyId, nonce)
                .doFinal(ciphertext, NONCE_BYTES, ciphertext.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, UUID storyId, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(PURPOSE);
        cipher.updateAAD(storyId.toString().getBytes(UTF_8));
        return cipher;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
