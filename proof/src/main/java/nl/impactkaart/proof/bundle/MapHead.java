package nl.impactkaart.proof.bundle;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.proof.Exact;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.merkle.Hash;
import nl.impactkaart.proof.note.SignedNote;
import nl.impactkaart.proof.note.SigningKey;
import nl.impactkaart.proof.note.UnverifiedNoteException;
import nl.impactkaart.proof.note.VerifierKey;
import nl.impactkaart.proof.note.VerifierKeys;

/**
 * What a log says of one map: at this checkpoint it has so many events, and this is the last. No proof shows that a log
 * holds no more of a map, so the log attests it with its key, and can be held to it.
 *
 * @param origin which log it is
 * @param mapId of the map
 * @param size leaves of the log at the checkpoint
 * @param root of the log at the checkpoint
 * @param events of the map at that size, at least one
 * @param lastSequence sequence of the last of them
 * @param lastLeaf hash of its leaf
 */
public record MapHead(String origin, UUID mapId, long size, Hash root, long events, long lastSequence, Hash lastLeaf) {

    /** After the origin on the first line, so that the statement is never taken for a checkpoint. */
    static final String SUFFIX = "/map-head";

    private static final int LINES = 7;

    public MapHead {
        Exact.utf8(origin, "the origin of the map head");
        if (origin.isEmpty() || origin.chars().anyMatch(c -> c < ' ')) {
            throw new MalformedException("the origin of the map head is empty or holds a control character");
        }
        if (events < 1 || events > size || lastSequence < 0) {
            throw new MalformedException("the map head tells of a number of events that cannot be");
        }
    }

    /**
     * The statement of a note that the log has signed.
     *
     * @throws MalformedException when it is none
     * @throws UnverifiedNoteException when none of the keys has signed it, or none that is named after its origin
     */
    public static MapHead open(SignedNote note, VerifierKeys keys) {
        List<VerifierKey> signers = keys.verify(note);
        MapHead head = parse(note.text());
        if (signers.stream().noneMatch(key -> key.name().equals(head.origin))) {
            throw UnverifiedNoteException.otherOrigin();
        }
        return head;
    }

    /**
     * The statement of the text of a note.
     *
     * @throws MalformedException when it is none
     */
    public static MapHead parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES + 1 || !lines[LINES].isEmpty()) {
            throw new MalformedException("a map head has " + LINES + " lines, each ended by a newline");
        }
        if (!lines[0].endsWith(SUFFIX)) {
            throw new MalformedException("the first line of the map head does not end in " + SUFFIX);
        }
        return new MapHead(
                lines[0].substring(0, lines[0].length() - SUFFIX.length()),
                uuid(lines[1]),
                number(lines[2], "size"),
                Hash.parse(lines[3]),
                number(lines[4], "number of events"),
                number(lines[5], "last sequence"),
                Hash.parse(lines[6]));
    }

    private static UUID uuid(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            if (uuid.toString().equals(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            // told below, as is an id in another form
        }
        throw new MalformedException("the map id of the map head is no UUID");
    }

    private static long number(String decimal, String what) {
        if (!decimal.matches("0|[1-9][0-9]{0,18}")) {
            throw new MalformedException("the " + what + " of the map head is not a decimal number");
        }
        try {
            return Long.parseLong(decimal);
        } catch (NumberFormatException e) {
            throw new MalformedException("the " + what + " of the map head is too large");
        }
    }

    /** The text of the note that says it. */
    public String text() {
        return "%s%s\n%s\n%d\n%s\n%d\n%d\n%s\n"
                .formatted(origin, SUFFIX, mapId, size, root.base64(), events, lastSequence, lastLeaf.base64());
    }

    /** The note that says it, signed by each of the keys. */
    public SignedNote sign(List<SigningKey> keys) {
        return SignedNote.sign(text(), keys);
    }
}
