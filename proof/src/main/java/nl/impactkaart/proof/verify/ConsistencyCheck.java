package nl.impactkaart.proof.verify;

import java.util.List;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.bundle.BundleHeader;
import nl.impactkaart.proof.bundle.EarlierSize;
import nl.impactkaart.proof.merkle.ConsistencyProof;
import nl.impactkaart.proof.merkle.Hash;
import nl.impactkaart.proof.note.Checkpoint;
import nl.impactkaart.proof.note.UnverifiedNoteException;
import nl.impactkaart.proof.verify.Finding.Check;
import org.jspecify.annotations.Nullable;

/** Whether the log has kept everything that it had at an earlier checkpoint. */
final class ConsistencyCheck {

    private static final Check CHECK = Check.CONSISTENT_WITH_EARLIER;

    private ConsistencyCheck() {}

    static Finding consistent(BundleHeader bundle, @Nullable Checkpoint checkpoint, Held held) {
        byte[] note = held.earlierCheckpoint();
        if (note == null) {
            return CHECK.notShown(new Sentence(
                    "Whether the log was changed since an earlier checkpoint: give one that you kept (--checkpoint).",
                    "Of het logboek sinds een eerder checkpoint is veranderd: geef er een dat u hebt bewaard"
                            + " (--checkpoint)."));
        }
        Checkpoint earlier;
        try {
            earlier = Checkpoint.open(note, held.keys());
        } catch (UnverifiedNoteException e) {
            return CHECK.fails(Signatures.unverified("earlier checkpoint", "eerdere checkpoint", e));
        } catch (MalformedException e) {
            return CHECK.fails(Sentence.of(
                    "What you gave as the earlier checkpoint is none: %s.",
                    "Wat u als eerder checkpoint gaf is er geen: %s.", String.valueOf(e.getMessage())));
        }
        if (checkpoint == null) {
            return CHECK.notShown(new Sentence(
                    "Whether the log was changed since the earlier checkpoint cannot be told without a signed one now.",
                    "Of het logboek sinds het eerdere checkpoint is veranderd, is zonder ondertekend checkpoint van nu"
                            + " niet te zeggen."));
        }
        return compare(bundle, earlier, checkpoint);
    }

    private static Finding compare(BundleHeader bundle, Checkpoint earlier, Checkpoint checkpoint) {
        if (!earlier.origin().equals(checkpoint.origin())) {
            return CHECK.fails(new Sentence(
                    "The earlier checkpoint is of another log.", "Het eerdere checkpoint is van een ander logboek."));
        }
        if (earlier.size() > checkpoint.size()) {
            return CHECK.notShown(Sentence.of(
                    "Your checkpoint is later than that of the bundle: ask for a bundle at %d events of the log or more.",
                    "Uw checkpoint is later dan dat van de bundel: vraag een bundel bij %d gebeurtenissen van het"
                            + " logboek of meer.",
                    earlier.size()));
        }
        List<Hash> path = path(bundle, earlier, checkpoint);
        if (path == null) {
            return CHECK.notShown(Sentence.of(
                    "The bundle does not lead back to your checkpoint: ask for one with the consistency proof from %d"
                            + " events.",
                    "De bundel leidt niet terug naar uw checkpoint: vraag er een met het consistentiebewijs vanaf %d"
                            + " gebeurtenissen.",
                    earlier.size()));
        }
        ConsistencyProof proof = new ConsistencyProof(earlier.size(), checkpoint.size(), path);
        return proof.proves(earlier.root(), checkpoint.root())
                ? CHECK.holds(Sentence.of(
                        "The log still begins with all %d events of your earlier checkpoint, unchanged.",
                        "Het logboek begint nog met alle %d gebeurtenissen van uw eerdere checkpoint, onveranderd.",
                        earlier.size()))
                : CHECK.fails(Sentence.of(
                        "The log does not continue your earlier checkpoint: among its first %d events one was changed,"
                                + " or the proof was. Keep both checkpoints.",
                        "Het logboek is geen voortzetting van uw eerdere checkpoint: onder de eerste %d gebeurtenissen"
                                + " is er een veranderd, of het bewijs is dat. Bewaar beide checkpoints.",
                        earlier.size()));
    }

    /** That of equal trees, and of the empty one, holds no hashes and need not be carried. */
    private static @Nullable List<Hash> path(BundleHeader bundle, Checkpoint earlier, Checkpoint checkpoint) {
        for (EarlierSize carried : bundle.consistency()) {
            if (carried.size() == earlier.size()) {
                return carried.path();
            }
        }
        return earlier.size() == checkpoint.size() || earlier.size() == 0 ? List.of() : null;
    }
}
