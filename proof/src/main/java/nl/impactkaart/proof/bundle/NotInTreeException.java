package nl.impactkaart.proof.bundle;

import nl.impactkaart.proof.leaf.StoredRow;

/** A stored row is not what the tree has at its place: one of them was changed. */
public final class NotInTreeException extends RuntimeException {

    private final long position;

    NotInTreeException(StoredRow row) {
        super("the event at position " + row.position() + " is not what the log holds there");
        this.position = row.position();
    }

    /** Position of the row, from 1. */
    public long position() {
        return position;
    }
}
