package nl.impactkaart.command.log;

import java.util.List;
import nl.impactkaart.command.log.LogTable.Signed;
import nl.impactkaart.command.log.LogTable.TileWrites;
import nl.impactkaart.proof.leaf.Leaf;
import nl.impactkaart.proof.leaf.StoredRow;
import nl.impactkaart.proof.merkle.TreeAppender;
import nl.impactkaart.proof.merkle.TreeHasher;
import nl.impactkaart.proof.note.Checkpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes stored events into the tree and signs it, tiles and checkpoint in one transaction. For one thread. */
final class LogGrowth {

    private static final int LARGEST_STEP = 4_096;

    private final String origin;
    private final LogKeys keys;
    private final LogTable table;
    private final TransactionTemplate transaction;
    private final TreeHasher hasher = new TreeHasher();
    private final TileWrites tiles = new TileWrites();
    private @Nullable TreeAppender tree;

    LogGrowth(String origin, LogKeys keys, LogTable table, TransactionTemplate transaction) {
        this.origin = origin;
        this.keys = keys;
        this.table = table;
        this.transaction = transaction;
    }

    /** What a step came to. */
    enum Step {
        /** The tree has grown, and there is more to come. */
        MORE,
        /** Every stored event is in the signed tree. */
        WHOLE,
        /** Another copy is at it. */
        OTHERS
    }

    /**
     * One step.
     *
     * @throws BrokenLogException when the positions of the stored events have a hole
     */
    Step step() {
        boolean done = false;
        try {
            Step step = transaction.execute(_ -> grow());
            done = true;
            return step;
        } finally {
            if (!done) {
                tree = null; // it may be ahead of what was stored
            }
        }
    }

    private Step grow() {
        if (!table.mayWrite()) {
            return Step.OTHERS;
        }
        Signed before = table.checkpoint().orElse(null);
        TreeAppender growing = at(before == null ? 0 : before.size());
        List<StoredRow> rows = table.rowsAfter(growing.size(), LARGEST_STEP);
        for (StoredRow row : rows) {
            if (row.index() != growing.size()) {
                throw new BrokenLogException("the event at position " + (growing.size() + 1) + " is missing");
            }
            growing.append(hasher.leaf(Leaf.encode(row)));
        }
        if (rows.isEmpty() && before != null) {
            return Step.WHOLE;
        }
        growing.writePartialTiles();
        byte[] note = new Checkpoint(origin, growing.size(), growing.root())
                .sign(keys.signing())
                .bytes();
        table.write(new Signed(growing.size(), note), tiles);
        return rows.size() == LARGEST_STEP ? Step.MORE : Step.WHOLE;
    }

    /** The tree of that size; read from its tiles unless this copy wrote them last. */
    private TreeAppender at(long size) {
        tiles.clear();
        TreeAppender known = tree;
        if (known == null || known.size() != size) {
            known = size == 0 ? new TreeAppender(tiles) : new TreeAppender(table, size, tiles);
            tree = known;
        }
        return known;
    }
}
