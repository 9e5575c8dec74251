package nl.impactkaart.proof.verify;

import java.util.List;
import nl.impactkaart.proof.bundle.Bundle;
import nl.impactkaart.proof.bundle.BundledEvent;
import nl.impactkaart.proof.leaf.StoredRow;
import nl.impactkaart.proof.merkle.InclusionProof;
import nl.impactkaart.proof.merkle.TreeHasher;
import nl.impactkaart.proof.note.Checkpoint;
import nl.impactkaart.proof.verify.Finding.Check;
import org.jspecify.annotations.Nullable;

/** Whether the events are those of the log, of this map, and one after the other. */
final class HistoryChecks {

    private HistoryChecks() {}

    /** Verifies with the size of the checkpoint: the same hashes may fit several. */
    static Finding included(Bundle bundle, List<StoredRow> rows, @Nullable Checkpoint checkpoint) {
        Check check = Check.EVENTS_INCLUDED;
        if (checkpoint == null) {
            return check.notShown(new Sentence(
                    "Whether the events are in the log cannot be told without a signed checkpoint.",
                    "Of de gebeurtenissen in het logboek staan, is zonder ondertekend checkpoint niet te zeggen."));
        }
        TreeHasher hasher = new TreeHasher();
        for (int i = 0; i < rows.size(); i++) {
            BundledEvent event = bundle.events().get(i);
            InclusionProof proof = new InclusionProof(event.index(), checkpoint.size(), event.path());
            if (event.index() != rows.get(i).index() || !proof.proves(hasher.leaf(event.leaf()), checkpoint.root())) {
                return check.fails(Sentence.of(
                        "Event %d of the bundle is not in the log at position %d: it, its place or its proof was changed.",
                        "Gebeurtenis %d van de bundel staat niet in het logboek op positie %d: zij, haar plaats of haar"
                                + " bewijs is veranderd.",
                        i,
                        rows.get(i).position()));
            }
        }
        return check.holds(Sentence.of(
                "All %d events are in the log, each unchanged and at its place.",
                "Alle %d gebeurtenissen staan in het logboek, elk onveranderd en op haar plaats.", rows.size()));
    }

    static Finding ofMap(Bundle bundle, List<StoredRow> rows) {
        Check check = Check.EVENTS_OF_MAP;
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).aggregateId().equals(bundle.mapId())) {
                return check.fails(Sentence.of(
                        "Event %d of the bundle is not of the map %s.",
                        "Gebeurtenis %d van de bundel is niet van de impactkaart %s.", i, bundle.mapId()));
            }
        }
        return check.holds(Sentence.of(
                "All events are of the map %s.", "Alle gebeurtenissen zijn van de impactkaart %s.", bundle.mapId()));
    }

    static Finding whole(List<StoredRow> rows) {
        Check check = Check.SEQUENCE_WHOLE;
        long before = 0;
        for (int i = 0; i < rows.size(); i++) {
            StoredRow row = rows.get(i);
            if (row.sequence() != i) {
                return check.fails(Sentence.of(
                        "The history has a gap or a wrong order: where event %d is due, event %d stands.",
                        "De geschiedenis heeft een gat of een verkeerde volgorde: waar gebeurtenis %d hoort, staat"
                                + " gebeurtenis %d.",
                        i,
                        row.sequence()));
            }
            if (row.position() <= before) {
                return check.fails(Sentence.of(
                        "Event %d stands in the log before the one that it follows.",
                        "Gebeurtenis %d staat in het logboek voor de gebeurtenis waar zij op volgt.", i));
            }
            before = row.position();
        }
        return check.holds(Sentence.of(
                "The history has no gap: events 0 to %d follow one another.",
                "De geschiedenis heeft geen gaten: gebeurtenissen 0 tot en met %d volgen op elkaar.", rows.size() - 1));
    }
}
