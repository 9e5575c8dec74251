package nl.impactkaart.proof.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import nl.impactkaart.proof.Exact;
import nl.impactkaart.proof.MalformedException;
import org.jspecify.annotations.Nullable;

/**
 * A public Ed25519 key with its name, as everyone may know it: {@code name+keyid+base64}. Source: C2SP signed-note,
 * verifier keys.
 */
public final class VerifierKey {

    private static final int PARTS = 3;

    private final String name;
    private final int id;
    private final byte[] encoded;
    private final PublicKey key;

    VerifierKey(String name, byte[] publicKey) {
        this.name = KeyName.require(name);
        this.encoded = publicKey.clone();
        this.key = Ed25519.publicKey(publicKey);
        this.id = Ed25519.keyId(name, publicKey);
        try {
            verifying();
        } catch (InvalidKeyException e) {
            throw new MalformedException("the verifier key is no point of Ed25519");
        }
    }

    /**
     * The key of its text.
     *
     * @throws MalformedException when it is none, not of Ed25519, or not called by its own id
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", PARTS);
        if (parts.length < PARTS) {
            throw new MalformedException("a verifier key has the form name+keyid+key");
        }
        byte[] typed = Exact.base64(parts[2], "the last part of the verifier key");
        if (typed.length != 1 + Ed25519.KEY_BYTES || typed[0] != Ed25519.TYPE) {
            throw new MalformedException("the verifier key is not one of Ed25519");
        }
        VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.hexId().equals(parts[1])) {
            throw new MalformedException("the verifier key's id does not belong to it");
        }
        return key;
    }

    public String name() {
        return name;
    }

    /** First four bytes of a SHA-256 over name and key; unique enough to tell keys of a name apart. */
    public int id() {
        return id;
    }

    /** Whether it made the signature below the note. */
    boolean made(NoteSignature signature, byte[] text) {
        try {
            Signature verifying = verifying();
            verifying.update(text);
            return verifying.verify(signature.signature());
        } catch (SignatureException e) {
            return false; // not even of the form of a signature
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("it was a key when it was made", e);
        }
    }

    boolean isNamedBy(NoteSignature signature) {
        return signature.keyId() == id && signature.name().equals(name);
    }

    private Signature verifying() throws InvalidKeyException {
        try {
            Signature verifying = Signature.getInstance(Ed25519.NAME);
            verifying.initVerify(key);
            return verifying;
        } catch (InvalidKeyException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no Ed25519", e);
        }
    }

    private String hexId() {
        return HexFormat.of().toHexDigits(id);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(encoded, that.encoded);
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(1 + Ed25519.KEY_BYTES)
                .put(Ed25519.TYPE)
                .put(encoded)
                .array();
        return name + "+" + hexId() + "+" + Base64.getEncoder().encodeToString(typed);
    }
}
