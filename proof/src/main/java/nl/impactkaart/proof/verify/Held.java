package nl.impactkaart.proof.verify;

import java.util.List;
import nl.impactkaart.proof.note.VerifierKeys;
import org.jspecify.annotations.Nullable;

/**
 * What the one who verifies holds beside the bundle, from elsewhere.
 *
 * @param keys that are trusted
 * @param earlierCheckpoint a note that was kept; not to be changed
 * @param reports files that were received
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
public record Held(VerifierKeys keys, byte @Nullable [] earlierCheckpoint, List<ReportFile> reports) {

    public Held {
        reports = List.copyOf(reports);
    }

    /** Nothing but the keys. */
    public static Held onlyKeys(VerifierKeys keys) {
        return new Held(keys, null, List.of());
    }

    /**
     * A report that was received.
     *
     * @param name by which it is called in the findings
     * @param sha256 of its bytes, in hexadecimal digits
     */
    public record ReportFile(String name, String sha256) {}
}
