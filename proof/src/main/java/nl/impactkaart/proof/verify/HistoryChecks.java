package nl.impactkaart.proof.verify;

import java.util.List;
import nl.impactkaart.proof.bundle.BundleHeader;
import nl.impactkaart.proof.bundle.BundledEvent;
import nl.impactkaart.proof.leaf.StoredRow;
import nl.impactkaart.proof.merkle.Hash;
import nl.impactkaart.proof.merkle.ProvenWay;
import nl.impactkaart.proof.merkle.TreeHasher;
import nl.impactkaart.proof.note.Checkpoint;
import nl.impactkaart.proof.verify.Finding.Check;
import org.jspecify.annotations.Nullable;

/** Whether the events are those of the log, of this map, and one after the other; of each check, the first that fails. */
final class HistoryChecks {

    /** The end of the history, as far as it was taken in. */
    record End(long events, StoredRow last, Hash leaf) {}

    private final BundleHeader header;
    private final @Nullable ProvenWay way;
    private final TreeHasher hasher = new TreeHasher();
    private @Nullable Finding notIncluded;
    private @Nullable Finding notOfMap;
    private @Nullable Finding notWhole;
    private @Nullable End end;

    /** @param checkpoint null when it is not to be believed */
    HistoryChecks(BundleHeader header, @Nullable Checkpoint checkpoint) {
        this.header = header;
        this.way = checkpoint == null ? null : new ProvenWay(checkpoint.size(), checkpoint.root());
    }

    void take(BundledEvent event) {
        End before = end;
        End now = new End(before == null ? 1 : before.events() + 1, event.row(), hasher.leaf(event.leaf()));
        end = now;
        if (notIncluded == null) {
            notIncluded = notIncluded(event, now);
        }
        if (notOfMap == null && !event.row().aggregateId().equals(header.mapId())) {
            notOfMap = Check.EVENTS_OF_MAP.fails(Sentence.of(
                    "Event %d of the bundle is not of the map %s.",
                    "Gebeurtenis %d van de bundel is niet van de impactkaart %s.", now.events() - 1, header.mapId()));
        }
        if (notWhole == null) {
            notWhole = notWhole(event.row(), before);
        }
    }

    /** Whether no gap was found. */
    boolean whole() {
        return notWhole == null;
    }

    /** @throws IllegalStateException before the first event */
    End end() {
        if (end == null) {
            throw new IllegalStateException("a bundle has an event");
        }
        return end;
    }

    List<Finding> findings() {
        return List.of(
                notIncluded == null ? included() : notIncluded,
                notOfMap == null
                        ? Check.EVENTS_OF_MAP.holds(Sentence.of(
                                "All events are of the map %s.",
                                "Alle gebeurtenissen zijn van de impactkaart %s.", header.mapId()))
                        : notOfMap,
                notWhole == null
                        ? Check.SEQUENCE_WHOLE.holds(Sentence.of(
                                "The history has no gap: events 0 to %d follow one another.",
                                "De geschiedenis heeft geen gaten: gebeurtenissen 0 tot en met %d volgen op elkaar.",
                                end().events() - 1))
                        : notWhole);
    }

    private Finding included() {
        return way == null
                ? Check.EVENTS_INCLUDED.notShown(new Sentence(
                        "Whether the events are in the log cannot be told without a signed checkpoint.",
                        "Of de gebeurtenissen in het logboek staan, is zonder ondertekend checkpoint niet te zeggen."))
                : Check.EVENTS_INCLUDED.holds(Sentence.of(
                        "All %d events are in the log, each unchanged and at its place.",
                        "Alle %d gebeurtenissen staan in het logboek, elk onveranderd en op haar plaats.",
                        end().events()));
    }

    /** Verifies with the size of the checkpoint: the same hashes may fit several. */
    private @Nullable Finding notIncluded(BundledEvent event, End now) {
        if (way == null) {
            return null;
        }
        if (event.index() == event.row().index() && way.leadsFrom(event.index(), now.leaf(), event.path())) {
            return null;
        }
        return Check.EVENTS_INCLUDED.fails(Sentence.of(
                "Event %d of the bundle is not in the log at position %d: it, its place or its proof was changed.",
                "Gebeurtenis %d van de bundel staat niet in het logboek op positie %d: zij, haar plaats of haar"
                        + " bewijs is veranderd.",
                now.events() - 1,
                event.row().position()));
    }

    private static @Nullable Finding notWhole(StoredRow row, @Nullable End before) {
        long due = before == null ? 0 : before.events();
        if (row.sequence() != due) {
            return Check.SEQUENCE_WHOLE.fails(Sentence.of(
                    "The history has a gap or a wrong order: where event %d is due, event %d stands.",
                    "De geschiedenis heeft een gat of een verkeerde volgorde: waar gebeurtenis %d hoort, staat"
                            + " gebeurtenis %d.",
                    due,
                    row.sequence()));
        }
        if (row.position() <= (before == null ? 0 : before.last().position())) {
            return Check.SEQUENCE_WHOLE.fails(Sentence.of(
                    "Event %d stands in the log before the one that it follows.",
                    "Gebeurtenis %d staat in het logboek voor de gebeurtenis waar zij op volgt.", due));
        }
        return null;
    }
}
