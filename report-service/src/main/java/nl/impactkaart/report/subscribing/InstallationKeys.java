package nl.impactkaart.report.subscribing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.impactkaart.report.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key that seals the secrets of receivers, and the one that signs what they get; in a file that only its owner can read. */
public final class InstallationKeys {

    private static final String SEAL = "seal ";
    private static final String SIGN = "sign ";
    private static final String VERIFY = "verify ";
    private static final int SEALING_KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec sealing;
    private final PrivateKey signing;
    private final byte[] publicKey;
    private volatile @Nullable Signed latest;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Signed(byte[] content, byte[] signature) {}

    private InstallationKeys(SecretKeySpec sealing, PrivateKey signing, byte[] publicKey) {
        this.sealing = sealing;
        this.signing = signing;
        this.publicKey = publicKey;
    }

    /**
     * The keys in the file, which the very first start makes.
     *
     * @throws IllegalStateException when the file is missing or unreadable, or its keys are not those with which the
     *     secrets in the database were sealed
     */
    static InstallationKeys open(Path file, JdbcClient database) {
        database.sql("LOCK TABLE webhook_key IN SHARE ROW EXCLUSIVE MODE").update();
        List<byte[]> known = database.sql("SELECT sealing_key_hash FROM webhook_key")
                .query((row, _) -> row.getBytes(1))
                .list();
        if (known.isEmpty() && Files.notExists(file)) {
            make(file.toAbsolutePath());
        }
        InstallationKeys keys = read(file);
        byte[] hash = Sha256.of(keys.sealing.getEncoded());
        if (known.stream().noneMatch(other -> Arrays.equals(hash, other))) {
            if (!known.isEmpty()) {
                throw new IllegalStateException("the secrets of webhooks are sealed with another key than that in "
                        + file + ": put the file of the other copies there (impactkaart.subscriptions.key-file)");
            }
            database.sql("INSERT INTO webhook_key (sealing_key_hash, public_key) VALUES (:hash, :public)")
                    .param("hash", hash)
                    .param("public", keys.publicKey)
                    .update();
        }
        return keys;
    }

    private static InstallationKeys read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return new InstallationKeys(
                    new SecretKeySpec(value(lines, SEAL), "AES"),
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(value(lines, SIGN))),
                    value(lines, VERIFY));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            // Of the content nothing is told.
            throw new IllegalStateException(
                    "the keys of webhooks cannot be read from " + file + " (impactkaart.subscriptions.key-file): "
                            + e.getClass().getSimpleName(),
                    e instanceof IOException ? e : null);
        }
    }

    private static byte[] value(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> Base64.getDecoder().decode(line.substring(name.length())))
                .orElseThrow(() -> new IllegalArgumentException("no line " + name));
    }

    private static void make(Path file) {
        try {
            Path directory = Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(
                    directory,
                    "webhooks",
                    ".key",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(draft, fresh());
                // A link appears whole or not at all, and never takes the place of another's.
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException e) {
                // Another copy was first; its keys are the ones.
            } finally {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the keys of webhooks cannot be written to " + file, e);
        }
    }

    private static String fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return line(SEAL, random(SEALING_KEY_BYTES))
                    + line(SIGN, pair.getPrivate().getEncoded())
                    + line(VERIFY, pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    private static String line(String name, byte[] value) {
        return name + Base64.getEncoder().encodeToString(value) + "\n";
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** What only {@link #unseal} opens again, and for this subscription only. */
    byte[] seal(byte[] secret, UUID subscriptionId) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret, subscriptionId);
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return both;
    }

    byte[] unseal(byte[] sealed, UUID subscriptionId) {
        return crypt(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length),
                subscriptionId);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] input, UUID subscriptionId) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(subscriptionId.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret of subscription " + subscriptionId + " cannot be opened", e);
        }
    }

    /** The Ed25519 signature of this installation; made once for what many receivers get within a second. */
    public byte[] sign(byte[] content) {
        Signed known = latest;
        if (known == null || !Arrays.equals(content, known.content())) {
            known = new Signed(content.clone(), signature(content));
            latest = known;
        }
        return known.signature().clone();
    }

    private byte[] signature(byte[] content) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(signing);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** That of {@link #sign}, as SubjectPublicKeyInfo. */
    public byte[] publicKey() {
        return publicKey.clone();
    }
}
