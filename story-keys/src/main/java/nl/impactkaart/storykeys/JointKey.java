package nl.impactkaart.storykeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The secret of what shows several stories: made (HKDF with SHA-256) from the keys of all of them, in the order of their
 * ids. Without any one of these it cannot be made again, and nobody reads any more what was encrypted under it.
 */
public final class JointKey {

    private static final byte[] PURPOSE = "impactkaart document of stories v1".getBytes(UTF_8);
    private static final int BYTES = 32;

    private final SecretKey key;

    private JointKey(SecretKey key) {
        this.key = key;
    }

    /**
     * From the keys of these stories.
     *
     * @param storyIds at least one
     * @param keys gives the key of a story, if there is one
     * @return empty when a story has no key, or none any more
     */
    public static Optional<JointKey> of(Collection<UUID> storyIds, Function<UUID, Optional<StoryKey>> keys) {
        SortedSet<UUID> inOrder = new TreeSet<>(storyIds);
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("a joint key is of one story or more");
        }
        HKDFParameterSpec.Builder material = HKDFParameterSpec.ofExtract();
        for (UUID storyId : inOrder) {
            Optional<StoryKey> each = keys.apply(storyId);
            if (each.isEmpty()) {
                return Optional.empty();
            }
            // All are of one length, so that no other keys give the same material.
            material.addIKM(each.get().secretKey());
        }
        try {
            return Optional.of(
                    new JointKey(KDF.getInstance("HKDF-SHA256").deriveKey("AES", material.thenExpand(PURPOSE, BYTES))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HKDF with SHA-256", e);
        }
    }

    /** A nonce and, encrypted under it, the content, bound to what it belongs to. */
    public byte[] seal(String belongsTo, byte[] content) {
        return Sealing.seal(key, belongsTo.getBytes(UTF_8), content);
    }

    /**
     * The content that was sealed.
     *
     * @throws GeneralSecurityException when it was sealed with another key or belongs elsewhere, or has changed since
     */
    public byte[] open(String belongsTo, byte[] ciphertext) throws GeneralSecurityException {
        return Sealing.open(key, belongsTo.getBytes(UTF_8), ciphertext);
    }
}
