package nl.impactkaart.command.log;

import java.util.List;
import java.util.function.LongConsumer;
import nl.impactkaart.command.log.LogTable.Signed;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.leaf.Leaf;
import nl.impactkaart.proof.leaf.LeafTooLargeException;
import nl.impactkaart.proof.leaf.StoredRow;
import nl.impactkaart.proof.merkle.Hash;
import nl.impactkaart.proof.merkle.MissingTileException;
import nl.impactkaart.proof.merkle.TiledTree;
import nl.impactkaart.proof.merkle.TreeAppender;
import nl.impactkaart.proof.merkle.TreeHasher;
import nl.impactkaart.proof.note.Checkpoint;
import nl.impactkaart.proof.note.UnverifiedNoteException;

/** Compares every stored event with its leaf, and the root of all leaves with the one that was signed. */
final class LogCheck {

    private static final int PAGE = 1_000;

    private final LogTable table;
    private final LogKeys keys;
    private final TreeHasher hasher = new TreeHasher();

    LogCheck(LogTable table, LogKeys keys) {
        this.table = table;
        this.keys = keys;
    }

    /**
     * Checks all events that are signed, and that the next one follows them.
     *
     * @param progress is told how many events have been compared
     * @return how many events there are
     * @throws BrokenLogException naming the first row that is not what was signed
     */
    long run(LongConsumer progress) {
        Signed signed = table.checkpoint().orElse(null);
        if (signed == null) {
            return 0;
        }
        Checkpoint checkpoint = open(signed);
        TiledTree tree = new TiledTree(table, checkpoint.size());
        TreeAppender counted = new TreeAppender((_, _) -> {});
        while (counted.size() < checkpoint.size()) {
            List<StoredRow> rows =
                    table.rowsAfter(counted.size(), (int) Math.min(PAGE, checkpoint.size() - counted.size()));
            if (rows.isEmpty()) {
                throw missing(counted.size() + 1);
            }
            for (StoredRow row : rows) {
                counted.append(compared(row, tree, counted.size()));
            }
            progress.accept(counted.size());
        }
        if (!counted.root().equals(checkpoint.root())) {
            throw new BrokenLogException("events and their leaves agree, but not with the signed root of "
                    + checkpoint.size() + " events: both were changed");
        }
        for (StoredRow next : table.rowsAfter(checkpoint.size(), 1)) {
            if (next.index() != checkpoint.size()) {
                throw missing(checkpoint.size() + 1);
            }
        }
        return checkpoint.size();
    }

    private Checkpoint open(Signed signed) {
        try {
            Checkpoint checkpoint = Checkpoint.open(signed.note(), keys.all());
            if (checkpoint.size() != signed.size()) {
                throw new BrokenLogException(
                        "the signed checkpoint is of " + checkpoint.size() + " events, not of " + signed.size());
            }
            return checkpoint;
        } catch (MalformedException | UnverifiedNoteException e) {
            throw new BrokenLogException("the checkpoint is not one that was signed: " + e.getMessage());
        }
    }

    private Hash compared(StoredRow row, TiledTree tree, long index) {
        if (row.index() != index) {
            throw missing(index + 1);
        }
        Hash leaf;
        try {
            leaf = hasher.leaf(Leaf.encode(row));
        } catch (LeafTooLargeException | MalformedException e) {
            throw changed(row);
        }
        try {
            if (!leaf.equals(tree.leaf(index))) {
                throw changed(row);
            }
        } catch (MissingTileException | MalformedException e) {
            throw new BrokenLogException(
                    "the tree has lost the leaf at position " + row.position() + ": " + e.getMessage());
        }
        return leaf;
    }

    private static BrokenLogException missing(long position) {
        return new BrokenLogException("the event at position " + position + " is missing");
    }

    private static BrokenLogException changed(StoredRow row) {
        return new BrokenLogException("the event at position " + row.position() + " (" + row.type() + " "
                + row.aggregateId() + ", sequence " + row.sequence() + ") is not the one that was signed");
    }
}
