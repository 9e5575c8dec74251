package nl.impactkaart.proof.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import nl.impactkaart.proof.Exact;
import nl.impactkaart.proof.MalformedException;

/**
 * A signature below a note, of a key that may be unknown and of any algorithm.
 *
 * @param name of the key
 * @param value base64 of the key's id, in four bytes, and the signature
 */
public record NoteSignature(String name, String value) {

    public NoteSignature {
        KeyName.require(name);
        if (Exact.base64(value, "a signature of the note").length <= Integer.BYTES) {
            throw new MalformedException("a signature of the note is too short");
        }
    }

    static NoteSignature of(VerifierKey key, byte[] signature) {
        ByteBuffer value = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(key.id())
                .put(signature);
        return new NoteSignature(key.name(), Base64.getEncoder().encodeToString(value.array()));
    }

    public int keyId() {
        return ByteBuffer.wrap(decoded()).getInt();
    }

    byte[] signature() {
        byte[] decoded = decoded();
        return Arrays.copyOfRange(decoded, Integer.BYTES, decoded.length);
    }

    private byte[] decoded() {
        return Base64.getDecoder().decode(value);
    }
}
