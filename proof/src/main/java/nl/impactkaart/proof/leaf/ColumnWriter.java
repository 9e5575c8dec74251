package nl.impactkaart.proof.leaf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.proof.Exact;
import nl.impactkaart.proof.merkle.EntryBundle;
import org.jspecify.annotations.Nullable;

/** Puts columns one after the other, each after its length in two bytes. */
final class ColumnWriter {

    /** In place of the length of a column that is NULL. No column is as long, for its leaf would be too large. */
    static final int NULL = 0xFFFF;

    private final byte version;
    private final List<byte @Nullable []> columns = new ArrayList<>();

    ColumnWriter(byte version) {
        this.version = version;
    }

    ColumnWriter number(long value) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    ColumnWriter uuid(@Nullable UUID value) {
        return bytes(
                value == null
                        ? null
                        : ByteBuffer.allocate(2 * Long.BYTES)
                                .putLong(value.getMostSignificantBits())
                                .putLong(value.getLeastSignificantBits())
                                .array());
    }

    ColumnWriter text(@Nullable String value) {
        return bytes(value == null ? null : Exact.utf8(value, "a text of the event"));
    }

    ColumnWriter bytes(byte @Nullable [] value) {
        columns.add(value);
        return this;
    }

    /** All columns, which are those of this row. */
    byte[] leaf(StoredRow row) {
        long size = 1;
        for (byte @Nullable [] column : columns) {
            size += Short.BYTES + (column == null ? 0 : column.length);
        }
        if (size > EntryBundle.MAX_ENTRY_BYTES) {
            throw new LeafTooLargeException(row, size);
        }
        ByteBuffer leaf = ByteBuffer.allocate((int) size).put(version);
        for (byte @Nullable [] column : columns) {
            if (column == null) {
                leaf.putShort((short) NULL);
            } else {
                leaf.putShort((short) column.length).put(column);
            }
        }
        return leaf.array();
    }
}
