package nl.impactkaart.proof.verify;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.impactkaart.proof.bundle.BundleHeader;
import nl.impactkaart.proof.bundle.BundledEvent;
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
     * Verifies a bundle by what is held beside it, in one pass over its events. Whatever is wrong becomes a finding.
     *
     * @throws nl.impactkaart.proof.MalformedException when the events turn out not to be those of a bundle
     */
    public static Verification of(BundleHeader header, Iterator<BundledEvent> events, Held held) {
        List<Finding> findings = new ArrayList<>();
        Checkpoint checkpoint = checkpoint(header, held.keys(), findings);
        HistoryChecks history = new HistoryChecks(header, checkpoint);
        FigureChecks figures = new FigureChecks(header);
        while (events.hasNext()) {
            BundledEvent event = events.next();
            history.take(event);
            if (history.whole()) {
                figures.take(event.row());
            }
        }
        findings.addAll(history.findings());
        findings.add(HeadCheck.endsAtHead(header, history.end(), checkpoint, held.keys()));
        findings.add(ConsistencyCheck.consistent(header, checkpoint, held));
        findings.addAll(figures.findings(history.whole()));
        findings.addAll(ReportFiles.of(header, held.reports()));
        return new Verification(findings);
    }

    /** Whether nothing that was looked into fails. What is not shown does not fail. */
    public boolean holds() {
        return findings.stream().noneMatch(finding -> finding.status() == Status.FAILS);
    }

    /** The checkpoint when it can be believed; null when not. */
    private static @Nullable Checkpoint checkpoint(BundleHeader bundle, VerifierKeys keys, List<Finding> findings) {
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
