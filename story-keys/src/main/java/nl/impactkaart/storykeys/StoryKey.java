package nl.impactkaart.storykeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of one story: the key that it is encrypted with (AES-256-GCM), and the salt of its hash. Who has destroyed it
 * can neither read the story nor tell by its hash what it was.
 */
public final class StoryKey {

    private static final int SECRET_BYTES = 32;
    private static final Pattern TEXT = Pattern.compile("impactkaart-story-key-v1\n([0-9a-f]{64})\n([0-9a-f]{64})\n");
    private static final String PURPOSE = "impactkaart story v1";

    private final byte[] key;
    private final byte[] salt;

    private StoryKey(byte[] key, byte[] salt) {
        this.key = key;
        this.salt = salt;
    }

    static StoryKey generate() {
        return new StoryKey(Sealing.random(SECRET_BYTES), Sealing.random(SECRET_BYTES));
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
    public String saltedSha256(byte[] story) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return HexFormat.of().formatHex(sha256.digest(story));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A nonce and, encrypted under it, the story, bound to its id. */
    public byte[] seal(UUID storyId, byte[] story) {
        return Sealing.seal(secretKey(), belongsTo(storyId), story);
    }

    /**
     * The story that was sealed.
     *
     * @throws GeneralSecurityException when it was sealed with another key or for another id, or has changed since
     */
    public byte[] open(UUID storyId, byte[] ciphertext) throws GeneralSecurityException {
        return Sealing.open(secretKey(), belongsTo(storyId), ciphertext);
    }

    SecretKey secretKey() {
        return new SecretKeySpec(key, "AES");
    }

    private static byte[] belongsTo(UUID storyId) {
        return (PURPOSE + storyId).getBytes(UTF_8);
    }
}
