package nl.impactkaart.proof.bundle;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.impactkaart.proof.leaf.Leaf;
import nl.impactkaart.proof.leaf.StoredRow;
import nl.impactkaart.proof.merkle.Hash;
import nl.impactkaart.proof.merkle.ProvenWay;
import nl.impactkaart.proof.merkle.TiledTree;
import nl.impactkaart.proof.merkle.TreeHasher;
import nl.impactkaart.proof.note.Checkpoint;
import nl.impactkaart.proof.note.SignedNote;
import nl.impactkaart.proof.note.SigningKey;
import org.jspecify.annotations.Nullable;

/** Makes bundles, from what a log has stored. */
public final class Bundles {

    private Bundles() {}

    /**
     * The bundle of one map at a checkpoint. Goes through the history now, and once more whenever its events are asked
     * for; each proof was then seen to hold.
     *
     * @param history every event of the map up to the checkpoint, by sequence; at least one
     * @param tree of the log, at the checkpoint's size or larger
     * @param checkpoint that the log has signed
     * @param keys by which the log signs now; they sign the map's head
     * @param earlierSizes of checkpoints that others may hold, ascending: consistency with each is shown
     * @param reports of the map, in the order of the events on which they rest
     * @throws NotInTreeException when a row is not what the tree holds
     * @throws IllegalArgumentException when the tree is not that of the checkpoint, a row or earlier size is after it,
     *     or there is no row
     * @throws nl.impactkaart.contracts.UndecodableEventException when an event cannot be replayed
     */
    public static Bundle of(
            Iterable<StoredRow> history,
            TiledTree tree,
            SignedNote checkpoint,
            List<SigningKey> keys,
            List<Long> earlierSizes,
            List<PrintedReport> reports) {
        Checkpoint of = Checkpoint.parse(checkpoint.text());
        if (of.size() > tree.size() || !tree.root(of.size()).equals(of.root())) {
            throw new IllegalArgumentException("the tree is not that of the checkpoint");
        }
        Replay replay = new Replay();
        @Nullable MapHead head = null;
        TreeHasher hasher = new TreeHasher();
        for (StoredRow row : history) {
            requireBefore(of, row);
            Hash leaf = hasher.leaf(Leaf.encode(row));
            if (!leaf.equals(tree.leaf(row.index()))) {
                throw new NotInTreeException(row);
            }
            replay.take(row);
            head = head(of, row, leaf, head == null ? 1 : head.events() + 1);
        }
        if (head == null) {
            throw new IllegalArgumentException("the map has no event before the checkpoint");
        }
        BundleHeader header = new BundleHeader(
                BundleHeader.FORMAT,
                head.mapId(),
                of.origin(),
                keys.stream().map(SigningKey::verifierKey).toList(),
                checkpoint,
                head.sign(keys),
                Replay.method(replay.map()),
                consistency(earlierSizes, tree, of),
                reports);
        return new Bundle(header, () -> events(history.iterator(), tree, of));
    }

    private static MapHead head(Checkpoint checkpoint, StoredRow last, Hash leaf, long events) {
        return new MapHead(
                checkpoint.origin(),
                last.aggregateId(),
                checkpoint.size(),
                checkpoint.root(),
                events,
                last.sequence(),
                leaf);
    }

    private static Iterator<BundledEvent> events(Iterator<StoredRow> history, TiledTree tree, Checkpoint checkpoint) {
        TreeHasher hasher = new TreeHasher();
        ProvenWay way = new ProvenWay(checkpoint.size(), checkpoint.root());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return history.hasNext();
            }

            @Override
            public BundledEvent next() {
                StoredRow row = history.next();
                requireBefore(checkpoint, row);
                byte[] leaf = Leaf.encode(row);
                List<Hash> path = tree.inclusion(row.index(), checkpoint.size()).path();
                if (!way.leadsFrom(row.index(), hasher.leaf(leaf), path)) {
                    throw new NotInTreeException(row);
                }
                return new BundledEvent(row.index(), leaf, path, row);
            }
        };
    }

    private static void requireBefore(Checkpoint checkpoint, StoredRow row) {
        if (row.position() < 1 || row.position() > checkpoint.size()) {
            throw new IllegalArgumentException(
                    "the event at position " + row.position() + " is not before the checkpoint");
        }
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
