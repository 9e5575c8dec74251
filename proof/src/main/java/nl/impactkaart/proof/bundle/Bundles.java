package nl.impactkaart.proof.bundle;

import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.proof.leaf.Leaf;
import nl.impactkaart.proof.leaf.StoredRow;
import nl.impactkaart.proof.merkle.Hash;
import nl.impactkaart.proof.merkle.InclusionProof;
import nl.impactkaart.proof.merkle.TiledTree;
import nl.impactkaart.proof.merkle.TreeHasher;
import nl.impactkaart.proof.note.Checkpoint;
import nl.impactkaart.proof.note.SignedNote;
import nl.impactkaart.proof.note.SigningKey;

/** Makes bundles, from what a log has stored. */
public final class Bundles {

    private Bundles() {}

    /**
     * The bundle of one map at a checkpoint. Each proof in it was seen to hold.
     *
     * @param history every event of the map up to the checkpoint, by sequence
     * @param tree of the log, at the checkpoint's size or larger
     * @param checkpoint that the log has signed
     * @param keys by which the log signs now; they sign the map's head
     * @param earlierSizes of checkpoints that others may hold, ascending: consistency with each is shown
     * @param reports of the map, in the order of the events on which they rest
     * @throws NotInTreeException when a row is not what the tree holds
     * @throws IllegalArgumentException when the tree is not that of the checkpoint, or a row or earlier size is after it
     * @throws nl.impactkaart.contracts.UndecodableEventException when an event cannot be replayed
     */
    public static Bundle of(
            List<StoredRow> history,
            TiledTree tree,
            SignedNote checkpoint,
            List<SigningKey> keys,
            List<Long> earlierSizes,
            List<PrintedReport> reports) {
        Checkpoint of = Checkpoint.parse(checkpoint.text());
        if (of.size() > tree.size() || !tree.root(of.size()).equals(of.root())) {
            throw new IllegalArgumentException("the tree is not that of the checkpoint");
        }
        StoredRow last = history.getLast();
        return new Bundle(
                Bundle.FORMAT,
                last.aggregateId(),
                of.origin(),
                keys.stream().map(SigningKey::verifierKey).toList(),
                checkpoint,
                head(history, of).sign(keys),
                Replay.method(new Replay(history).after(last.sequence())),
                events(history, tree, of),
                consistency(earlierSizes, tree, of),
                reports);
    }

    private static MapHead head(List<StoredRow> history, Checkpoint checkpoint) {
        StoredRow last = history.getLast();
        Hash leaf = new TreeHasher().leaf(Leaf.encode(last));
        return new MapHead(
                checkpoint.origin(),
                last.aggregateId(),
                checkpoint.size(),
                checkpoint.root(),
                history.size(),
                last.sequence(),
                leaf);
    }

    private static List<BundledEvent> events(List<StoredRow> history, TiledTree tree, Checkpoint checkpoint) {
        TreeHasher hasher = new TreeHasher();
        List<BundledEvent> events = new ArrayList<>(history.size());
        for (StoredRow row : history) {
            if (row.position() < 1 || row.position() > checkpoint.size()) {
                throw new IllegalArgumentException(
                        "the event at position " + row.position() + " is not before the checkpoint");
            }
            byte[] leaf = Leaf.encode(row);
            InclusionProof proof = tree.inclusion(row.index(), checkpoint.size());
            if (!proof.proves(hasher.leaf(leaf), checkpoint.root())) {
                throw new NotInTreeException(row);
            }
            events.add(new BundledEvent(row.index(), leaf, proof.path()));
        }
        return events;
    }

    private static List<EarlierSize> consistency(List<Long> sizes, TiledTree tree, Checkpoint checkpoint) {
        List<EarlierSize> consistency = new ArrayList<>();
        for (long size : sizes) {
            if (size > checkpoint.size()) {
                throw new IllegalArgumentException("the earlier size " + size + " is after the checkpoint");
            }
            consistency.add(new EarlierSize(
                    size, tree.consistency(size, checkpoint.size()).path()));
        }
        return consistency;
    }
}
