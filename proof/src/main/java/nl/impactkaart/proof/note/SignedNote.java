package nl.impactkaart.proof.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.proof.Exact;
import nl.impactkaart.proof.MalformedException;

/**
 * A text with signatures below it. Nothing of it is to be believed before {@link VerifierKeys#verify} has seen it.
 * Source: C2SP signed-note.
 *
 * @param text lines, each ended by a newline, without other control characters
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** Largest note that is read, in bytes. */
    public static final int MAX_BYTES = 1_000_000;

    /** Most signatures that a note may bear. */
    public static final int MAX_SIGNATURES = 100;

    private static final String MARK = "\u2014 ";

    public SignedNote {
        signatures = List.copyOf(signatures);
        requireLines(text);
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new MalformedException(
                    "a note bears 1 to " + MAX_SIGNATURES + " signatures, not " + signatures.size());
        }
    }

    /**
     * The text, signed by each of the keys: by one, or by the old and the new one while readers change over.
     *
     * @throws MalformedException when the text is not made of lines, or there is no key
     */
    public static SignedNote sign(String text, List<SigningKey> keys) {
        byte[] bytes = Exact.utf8(text, "the text of the note");
        return new SignedNote(
                text,
                keys.stream()
                        .map(key -> NoteSignature.of(key.verifierKey(), key.sign(bytes)))
                        .toList());
    }

    /**
     * The note that the bytes hold.
     *
     * @throws MalformedException when they hold none
     */
    public static SignedNote parse(byte[] note) {
        if (note.length > MAX_BYTES) {
            throw new MalformedException("the note has " + note.length + " bytes, the limit is " + MAX_BYTES);
        }
        String whole = Exact.text(note, "the note");
        int end = whole.lastIndexOf("\n\n");
        if (end < 0) {
            throw new MalformedException("the note has no empty line before its signatures");
        }
        String below = whole.substring(end + 2);
        if (!below.endsWith("\n")) {
            throw new MalformedException(
                    below.isEmpty() ? "the note has no signatures" : "the note's last line is not ended");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : below.substring(0, below.length() - 1).split("\n", -1)) {
            signatures.add(signature(line, signatures.size() + 1));
        }
        return new SignedNote(whole.substring(0, end + 1), signatures);
    }

    private static NoteSignature signature(String line, int number) {
        int space = line.indexOf(' ', MARK.length());
        if (!line.startsWith(MARK) || space < 0) {
            throw new MalformedException("signature " + number + " of the note is not: em dash, key name, signature");
        }
        return new NoteSignature(line.substring(MARK.length(), space), line.substring(space + 1));
    }

    private static void requireLines(String text) {
        Exact.utf8(text, "the text of the note");
        if (!text.endsWith("\n")) {
            throw new MalformedException("the text of the note does not end in a newline");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedException("the text of the note holds a control character");
        }
    }

    /** The note as it is stored and served, in UTF-8. */
    public byte[] bytes() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (NoteSignature signature : signatures) {
            note.append(MARK)
                    .append(signature.name())
                    .append(' ')
                    .append(signature.value())
                    .append('\n');
        }
        return note.toString().getBytes(UTF_8);
    }
}
