package nl.impactkaart.proof.merkle;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import nl.impactkaart.proof.Exact;
import nl.impactkaart.proof.MalformedException;
import org.jspecify.annotations.Nullable;

/** A SHA-256 in the tree: of a leaf, of a subtree, or of the whole. */
public final class Hash {

    /** Size of a hash, in bytes. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The hash that these bytes are.
     *
     * @throws MalformedException when they are not 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new MalformedException("a hash has " + BYTES + " bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /**
     * The hash that a base64 text says, as checkpoints and proofs hold it.
     *
     * @throws MalformedException when it says none
     */
    public static Hash parse(String base64) {
        return of(Exact.base64(base64, "the hash"));
    }

    /** The hash of an array that nobody else holds. */
    static Hash taking(byte[] bytes) {
        return new Hash(bytes);
    }

    static Hash at(byte[] hashes, int index) {
        return new Hash(Arrays.copyOfRange(hashes, index * BYTES, (index + 1) * BYTES));
    }

    void copyTo(byte[] hashes, int index) {
        System.arraycopy(bytes, 0, hashes, index * BYTES, BYTES);
    }

    void addTo(MessageDigest digest) {
        digest.update(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
