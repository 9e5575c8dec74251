package nl.impactkaart.proof.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashing of the tree: SHA-256, with a first byte that keeps leaves and nodes apart. For one thread at a time.
 * Source: RFC 6962 section 2.1, RFC 9162 section 2.1.1.
 */
public final class TreeHasher {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256 = sha256();
    private byte[] scratch = new byte[0];

    /** Root of the tree without leaves. */
    public Hash empty() {
        return Hash.taking(sha256.digest());
    }

    /** Hash of a leaf that holds this. */
    public Hash leaf(byte[] data) {
        sha256.update(LEAF);
        return Hash.taking(sha256.digest(data));
    }

    /** Hash of the node above two. */
    public Hash node(Hash left, Hash right) {
        sha256.update(NODE);
        left.addTo(sha256);
        right.addTo(sha256);
        return Hash.taking(sha256.digest());
    }

    /**
     * Hash of the perfect subtree over hashes that stand side by side.
     *
     * @param from index of the first
     * @param count how many; a power of two, at most the width of a tile
     */
    Hash perfect(byte[] hashes, int from, int count) {
        int bytes = count * Hash.BYTES;
        if (scratch.length < bytes) {
            scratch = new byte[bytes];
        }
        System.arraycopy(hashes, from * Hash.BYTES, scratch, 0, bytes);
        for (int width = count; width > 1; width /= 2) {
            for (int i = 0; i < width; i += 2) {
                node(i, i / 2);
            }
        }
        return Hash.at(scratch, 0);
    }

    /** Puts the hash of the node above the pair from an index on into the place of another index, not above it. */
    private void node(int pair, int target) {
        sha256.update(NODE);
        sha256.update(scratch, pair * Hash.BYTES, 2 * Hash.BYTES);
        try {
            sha256.digest(scratch, target * Hash.BYTES, Hash.BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 has 32 bytes", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
