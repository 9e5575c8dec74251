package nl.impactkaart.proof.verify;

import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.proof.bundle.Bundle;
import nl.impactkaart.proof.bundle.BundledEvent;
import nl.impactkaart.proof.leaf.StoredRow;
import nl.impactkaart.proof.note.Checkpoint;
import nl.impactkaart.proof.note.UnverifiedNoteException;
import nl.impactkaart.proof.note.VerifierKeys;
import nl.impactkaart.proof.verify.Finding.Check;
import nl.impactkaart.proof.verify.Finding.Status;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a bundle.
 *
 * @param findings in the order of {@link Check}; there is one of each, and one for each report
 */
public record Verification(List<Finding> findings) {

    public Verification {
        findings = List.copyOf(findings);
    }

    /**
     * Verifies a bundle.
     *
     * @param trusted keys of the log, from elsewhere than the bundle
     * @param earlier note of a checkpoint that was kept
     */
    public static Verification of(Bundle bundle, VerifierKeys trusted, byte @Nullable [] earlier) {
        return of(bundle, new Held(trusted, earlier, List.of()));
    }

    /** Verifies a bundle by what is held beside it. Whatever is wrong becomes a finding. */
    public static Verification of(Bundle bundle, Held held) {
        List<Finding> findings = new ArrayList<>();
        List<StoredRow> rows = bundle.events().stream().map(BundledEvent::row).toList();
        Checkpoint checkpoint = checkpoint(bundle, held.keys(), findings);
        findings.add(HistoryChecks.included(bundle, rows, checkpoint));
        findings.add(HistoryChecks.ofMap(bundle, rows));
        Finding whole = HistoryChecks.whole(rows);
        findings.add(whole);
        findings.add(HeadCheck.endsAtHead(bundle, rows, checkpoint, held.keys()));
        findings.add(ConsistencyCheck.consistent(bundle, checkpoint, held));
        findings.addAll(FigureChecks.of(bundle, rows, whole.status() == Status.HOLDS));
        findings.addAll(ReportFiles.of(bundle, held.reports()));
        return new Verification(findings);
    }

    /** Whether nothing that was looked into fails. What is not shown does not fail. */
    public boolean holds() {
        return findings.stream().noneMatch(finding -> finding.status() == Status.FAILS);
    }

    /** The checkpoint when it can be believed; null when not. */
    private static @Nullable Checkpoint checkpoint(Bundle bundle, VerifierKeys keys, List<Finding> findings) {
        Check check = Check.CHECKPOINT_SIGNED;
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.open(bundle.checkpoint().bytes(), keys);
        } catch (UnverifiedNoteException e) {
            findings.add(check.fails(Signatures.unverified("checkpoint", "checkpoint", e)));
            return null;
        }
        if (!checkpoint.origin().equals(bundle.origin())) {
            findings.add(check.fails(Sentence.of(
                    "The bundle says it is of the log %s, its checkpoint is of the log %s.",
                    "De bundel zegt van het logboek %s te zijn, het checkpoint is van het logboek %s.",
                    bundle.origin(),
                    checkpoint.origin())));
            return null;
        }
        findings.add(check.holds(Sentence.of(
                "The checkpoint is signed with a key that you trust: the log %s had %d events.",
                "Het checkpoint is ondertekend met een sleutel die u vertrouwt: het logboek %s had %d gebeurtenissen.",
                checkpoint.origin(),
                checkpoint.size())));
        return checkpoint;
    }
}
