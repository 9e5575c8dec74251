package nl.impactkaart.proof.note;

import java.util.List;
import nl.impactkaart.proof.Exact;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.merkle.Hash;

/**
 * What a log says of itself: so many leaves, and this is their root. Source: C2SP tlog-checkpoint.
 *
 * @param origin which log it is; the name of the key that signs
 * @param size leaves of the tree
 * @param root of the tree
 * @param extensions lines of other content, without meaning to this module; none is best
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    private static final int LINES = 3;
    private static final String NEWLINE = "\n";

    public Checkpoint {
        extensions = List.copyOf(extensions);
        requireLine(origin, "the origin");
        extensions.forEach(line -> requireLine(line, "an extension line"));
        if (size < 0) {
            throw new MalformedException("the tree size of the checkpoint is below 0");
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /**
     * The checkpoint of a note that its log has signed.
     *
     * @throws MalformedException when it is no note or no checkpoint
     * @throws UnverifiedNoteException when none of the keys has signed it, or none that is named after its origin: a
     *     key that signs other things cannot be made to speak for the log
     */
    public static Checkpoint open(byte[] note, VerifierKeys keys) {
        SignedNote signed = SignedNote.parse(note);
        List<VerifierKey> signers = keys.verify(signed);
        Checkpoint checkpoint = parse(signed.text());
        if (signers.stream().noneMatch(key -> key.name().equals(checkpoint.origin))) {
            throw UnverifiedNoteException.otherOrigin();
        }
        return checkpoint;
    }

    /**
     * The checkpoint of the text of a note.
     *
     * @throws MalformedException when it is none
     */
    public static Checkpoint parse(String text) {
        if (!text.endsWith(NEWLINE)) {
            throw new MalformedException("the checkpoint does not end in a newline");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split(NEWLINE, -1));
        if (lines.size() < LINES) {
            throw new MalformedException("a checkpoint has at least three lines: origin, tree size and root");
        }
        return new Checkpoint(
                lines.get(0), size(lines.get(1)), Hash.parse(lines.get(2)), lines.subList(LINES, lines.size()));
    }

    private static long size(String decimal) {
        if (!decimal.matches("0|[1-9][0-9]*")) {
            throw new MalformedException("the tree size of the checkpoint is not a decimal number");
        }
        try {
            return Long.parseLong(decimal);
        } catch (NumberFormatException e) {
            throw new MalformedException("the tree size of the checkpoint is too large");
        }
    }

    private static void requireLine(String line, String what) {
        Exact.utf8(line, what + " of the checkpoint");
        if (line.isEmpty()) {
            throw new MalformedException(what + " of the checkpoint is empty");
        }
        if (line.chars().anyMatch(c -> c < ' ')) {
            throw new MalformedException(what + " of the checkpoint holds a control character");
        }
    }

    /** The text of the note that says it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.base64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** The note that says it, signed by each of the keys. */
    public SignedNote sign(List<SigningKey> keys) {
        return SignedNote.sign(text(), keys);
    }
}
