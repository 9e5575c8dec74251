package nl.impactkaart.proof.leaf;

import nl.impactkaart.proof.merkle.EntryBundle;

/** A row does not fit in a leaf. No event that was accepted is as large. */
public final class LeafTooLargeException extends RuntimeException {

    LeafTooLargeException(StoredRow row, long bytes) {
        super("the event at position " + row.position() + " is " + bytes + " bytes as a leaf, the limit is "
                + EntryBundle.MAX_ENTRY_BYTES);
    }
}
