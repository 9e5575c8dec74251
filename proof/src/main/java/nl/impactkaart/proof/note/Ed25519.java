package nl.impactkaart.proof.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import nl.impactkaart.proof.MalformedException;

/** Keys of Ed25519 as their 32 bytes, which the JDK wants wrapped. Source: RFC 8032, RFC 8410. */
final class Ed25519 {

    static final String NAME = "Ed25519";

    /** Size of a public key, and of a private one, in bytes. */
    static final int KEY_BYTES = 32;

    /** How signed-note calls the algorithm. */
    static final byte TYPE = 1;

    /** The ASN.1 that stands before the 32 bytes in either encoding. */
    private static final byte[] BEFORE_PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte[] BEFORE_PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    static PublicKey publicKey(byte[] bytes) {
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(wrapped(BEFORE_PUBLIC, bytes)));
        } catch (GeneralSecurityException e) {
            throw new MalformedException("the verifier key is no key of Ed25519");
        }
    }

    static PrivateKey privateKey(byte[] bytes) {
        try {
            return KeyFactory.getInstance(NAME)
                    .generatePrivate(new PKCS8EncodedKeySpec(wrapped(BEFORE_PRIVATE, bytes)));
        } catch (GeneralSecurityException e) {
            throw new MalformedException("the secret of the signing key is none of Ed25519");
        }
    }

    static byte[] bytes(PublicKey key) {
        return unwrapped(BEFORE_PUBLIC, key.getEncoded());
    }

    static byte[] bytes(PrivateKey key) {
        return unwrapped(BEFORE_PRIVATE, key.getEncoded());
    }

    static int keyId(String name, byte[] publicKey) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(name.getBytes(UTF_8));
            sha256.update((byte) '\n');
            sha256.update(TYPE);
            return ByteBuffer.wrap(sha256.digest(publicKey)).getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] wrapped(byte[] before, byte[] key) {
        return ByteBuffer.allocate(before.length + key.length)
                .put(before)
                .put(key)
                .array();
    }

    private static byte[] unwrapped(byte[] before, byte[] encoded) {
        ByteBuffer rest = ByteBuffer.wrap(encoded);
        byte[] found = new byte[before.length];
        rest.get(found);
        byte[] key = new byte[rest.remaining()];
        rest.get(key);
        if (!MessageDigest.isEqual(found, before) || key.length != KEY_BYTES) {
            throw new IllegalStateException("the JDK encodes keys of Ed25519 in another way");
        }
        return key;
    }
}
