package nl.impactkaart.proof.leaf;

import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.merkle.EntryBundle;

/**
 * The content of a leaf: one byte for the version of this form, then each column of the row after its length, in the
 * order of {@link StoredRow}. Equal leaves are of equal rows. The form is described in docs/proof.md and never changes; a
 * table with other columns gets another version.
 */
public final class Leaf {

    static final byte VERSION = 1;

    private Leaf() {}

    /**
     * The row as a leaf.
     *
     * @throws LeafTooLargeException when it exceeds {@link EntryBundle#MAX_ENTRY_BYTES}
     * @throws MalformedException when a text holds half a character
     */
    public static byte[] encode(StoredRow row) {
        return new ColumnWriter(VERSION)
                .number(row.position())
                .uuid(row.eventId())
                .uuid(row.aggregateId())
                .number(row.sequence())
                .text(row.type())
                .text(row.payloadType())
                .text(row.revision())
                .bytes(row.payload())
                .bytes(row.metadata())
                .text(row.recordedAt())
                .uuid(row.idempotencyOrganisation())
                .text(row.idempotencyKey())
                .bytes(row.contentHash())
                .leaf(row);
    }

    /**
     * The row of a leaf.
     *
     * @throws MalformedException when it is of none
     */
    public static StoredRow decode(byte[] leaf) {
        ColumnReader columns = new ColumnReader(leaf, VERSION);
        StoredRow row = new StoredRow(
                columns.number("position"),
                columns.uuid("event id"),
                columns.uuid("aggregate id"),
                columns.number("sequence"),
                columns.text("type"),
                columns.text("payload type"),
                columns.text("revision"),
                columns.bytes("payload"),
                columns.bytes("metadata"),
                columns.text("recorded at"),
                columns.uuidOrNull("idempotency organisation"),
                columns.textOrNull("idempotency key"),
                columns.bytesOrNull("content hash"));
        columns.requireEnd();
        return row;
    }
}
