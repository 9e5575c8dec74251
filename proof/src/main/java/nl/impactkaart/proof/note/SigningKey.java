package nl.impactkaart.proof.note;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import nl.impactkaart.proof.Exact;
import nl.impactkaart.proof.MalformedException;

/**
 * The secret with which a log signs. It is kept as a text of three lines: what it is, the {@link VerifierKey} that
 * belongs to it, and the base64 of the 32 secret bytes.
 */
public final class SigningKey {

    private static final String FIRST_LINE = "impactkaart signing key v1";
    private static final int LINES = 3;

    private final VerifierKey verifierKey;
    private final PrivateKey key;

    private SigningKey(VerifierKey verifierKey, PrivateKey key) {
        this.verifierKey = verifierKey;
        this.key = key;
    }

    /**
     * A new key.
     *
     * @param name by which the key is called in notes; the log's origin
     * @throws MalformedException when it can be no name
     */
    public static SigningKey generate(String name, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(Ed25519.NAME);
            generator.initialize(NamedParameterSpec.ED25519, random);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(new VerifierKey(name, Ed25519.bytes(pair.getPublic())), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no Ed25519", e);
        }
    }

    /**
     * The key that the content of a key file is.
     *
     * @throws MalformedException when it is none, or its secret does not belong to its verifier key
     */
    public static SigningKey parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES + 1 || !lines[0].equals(FIRST_LINE) || !lines[LINES].isEmpty()) {
            throw new MalformedException("not the three lines of a signing key, the first: " + FIRST_LINE);
        }
        byte[] secret = Exact.base64(lines[2], "the secret of the signing key");
        SigningKey key = new SigningKey(VerifierKey.parse(lines[1]), Ed25519.privateKey(secret));
        byte[] probe = {1};
        if (!key.verifierKey.made(NoteSignature.of(key.verifierKey, key.sign(probe)), probe)) {
            throw new MalformedException("the secret does not belong to the verifier key of the signing key");
        }
        return key;
    }

    public VerifierKey verifierKey() {
        return verifierKey;
    }

    byte[] sign(byte[] text) {
        try {
            Signature signing = Signature.getInstance(Ed25519.NAME);
            signing.initSign(key);
            signing.update(text);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key was one of Ed25519 when it was made", e);
        }
    }

    /** The secret, as {@link #parse} reads it: for a file that only its owner can read. */
    public String secretText() {
        String secret = Base64.getEncoder().encodeToString(Ed25519.bytes(key));
        return FIRST_LINE + "\n" + verifierKey + "\n" + secret + "\n";
    }

    /** Tells the verifier key only. */
    @Override
    public String toString() {
        return "signing key of " + verifierKey;
    }
}
