package nl.impactkaart.proof.verify;

import nl.impactkaart.proof.bundle.BundleHeader;
import nl.impactkaart.proof.bundle.MapHead;
import nl.impactkaart.proof.note.Checkpoint;
import nl.impactkaart.proof.note.UnverifiedNoteException;
import nl.impactkaart.proof.note.VerifierKeys;
import nl.impactkaart.proof.verify.Finding.Check;
import nl.impactkaart.proof.verify.HistoryChecks.End;
import org.jspecify.annotations.Nullable;

/** Whether the history ends where the log says that it does. */
final class HeadCheck {

    private static final Check CHECK = Check.ENDS_AT_HEAD;

    private HeadCheck() {}

    static Finding endsAtHead(BundleHeader bundle, End end, @Nullable Checkpoint checkpoint, VerifierKeys keys) {
        MapHead head;
        try {
            head = MapHead.open(bundle.head(), keys);
        } catch (UnverifiedNoteException e) {
            return CHECK.fails(Signatures.unverified(
                    "statement of where the history ends", "bericht waar de geschiedenis eindigt", e));
        }
        if (checkpoint == null) {
            return CHECK.notShown(new Sentence(
                    "Whether the history ends where the log says cannot be told without a signed checkpoint.",
                    "Of de geschiedenis eindigt waar het logboek zegt, is zonder ondertekend checkpoint niet te"
                            + " zeggen."));
        }
        if (!isOf(head, bundle, checkpoint)) {
            return CHECK.fails(new Sentence(
                    "The statement of where the history ends is of another map or another checkpoint.",
                    "Het bericht waar de geschiedenis eindigt is van een andere impactkaart of een ander checkpoint."));
        }
        return compare(head, end);
    }

    private static boolean isOf(MapHead head, BundleHeader bundle, Checkpoint checkpoint) {
        return head.mapId().equals(bundle.mapId())
                && head.origin().equals(checkpoint.origin())
                && head.size() == checkpoint.size()
                && head.root().equals(checkpoint.root());
    }

    private static Finding compare(MapHead head, End end) {
        long last = end.last().sequence();
        if (head.events() != end.events() || head.lastSequence() != last) {
            return CHECK.fails(Sentence.of(
                    "The log says that the map has %d events and ends with event %d; the bundle has %d and ends with"
                            + " event %d.",
                    "Het logboek zegt dat de impactkaart %d gebeurtenissen heeft en eindigt met gebeurtenis %d; de"
                            + " bundel heeft er %d en eindigt met gebeurtenis %d.",
                    head.events(),
                    head.lastSequence(),
                    end.events(),
                    last));
        }
        if (!end.leaf().equals(head.lastLeaf())) {
            return CHECK.fails(Sentence.of(
                    "The last event is not the one that the log says the history ends with (event %d).",
                    "De laatste gebeurtenis is niet die waarmee de geschiedenis volgens het logboek eindigt"
                            + " (gebeurtenis %d).",
                    last));
        }
        return CHECK.holds(Sentence.of(
                "The history ends with event %d, as the log says in a signed statement. No proof shows that the log holds"
                        + " no later event of the map; the log can be held to what it signed.",
                "De geschiedenis eindigt met gebeurtenis %d, zoals het logboek in een ondertekend bericht zegt. Geen"
                        + " bewijs toont dat het logboek geen latere gebeurtenis van de impactkaart heeft; aan wat het"
                        + " ondertekende is het te houden.",
                last));
    }
}
