package nl.impactkaart.proof.note;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.impactkaart.proof.Exact;
import nl.impactkaart.proof.MalformedException;

/**
 * The keys that are trusted. Several stand together when a log has had more than one: an old key keeps its checkpoints
 * verifiable, and while readers change over notes bear the signatures of both.
 *
 * @param keys at least one
 */
public record VerifierKeys(List<VerifierKey> keys) {

    public VerifierKeys {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new MalformedException("there is no verifier key");
        }
        for (VerifierKey key : keys) {
            if (keys.stream().anyMatch(other -> isConfusedWith(key, other))) {
                throw new MalformedException("two verifier keys have the same name and id");
            }
        }
    }

    private static boolean isConfusedWith(VerifierKey key, VerifierKey other) {
        return key.id() == other.id() && key.name().equals(other.name()) && !key.equals(other);
    }

    /**
     * The keys of a text with one on each line.
     *
     * @throws MalformedException when a line is none or there are no lines
     */
    public static VerifierKeys parse(String text) {
        return new VerifierKeys(text.lines().map(VerifierKey::parse).toList());
    }

    /** The keys as a text with one on each line. */
    public String text() {
        return keys.stream().map(key -> key + "\n").collect(Collectors.joining());
    }

    /**
     * Those of the keys that have signed the note. Signatures of other keys are passed over.
     *
     * @return at least one
     * @throws UnverifiedNoteException when none has, or a signature that is given out for one of theirs is not
     */
    public List<VerifierKey> verify(SignedNote note) {
        byte[] text = Exact.utf8(note.text(), "the text of the note");
        Set<VerifierKey> signed = new LinkedHashSet<>();
        for (NoteSignature signature : note.signatures()) {
            for (VerifierKey key : keys) {
                if (key.isNamedBy(signature)) {
                    if (!key.made(signature, text)) {
                        throw UnverifiedNoteException.falseSignature(key);
                    }
                    signed.add(key);
                }
            }
        }
        if (signed.isEmpty()) {
            throw UnverifiedNoteException.noneTrusted();
        }
        return List.copyOf(signed);
    }
}
