package nl.impactkaart.proof.leaf;

import java.nio.ByteBuffer;
import java.util.UUID;
import nl.impactkaart.proof.Exact;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.merkle.EntryBundle;
import org.jspecify.annotations.Nullable;

/** Takes columns one after the other, as {@link ColumnWriter} has put them. Each is named for the message. */
final class ColumnReader {

    private final ByteBuffer rest;

    ColumnReader(byte[] leaf, byte version) {
        if (leaf.length > EntryBundle.MAX_ENTRY_BYTES) {
            throw new MalformedException(
                    "the leaf has " + leaf.length + " bytes, the limit is " + EntryBundle.MAX_ENTRY_BYTES);
        }
        rest = ByteBuffer.wrap(leaf);
        if (leaf.length == 0 || rest.get() != version) {
            throw new MalformedException("the leaf is not of version " + version);
        }
    }

    long number(String column) {
        return sized(bytes(column), Long.BYTES, column).getLong();
    }

    UUID uuid(String column) {
        return uuid(bytes(column), column);
    }

    @Nullable
    UUID uuidOrNull(String column) {
        byte[] value = bytesOrNull(column);
        return value == null ? null : uuid(value, column);
    }

    String text(String column) {
        return Exact.text(bytes(column), "the column " + column + " of the leaf");
    }

    @Nullable
    String textOrNull(String column) {
        byte[] value = bytesOrNull(column);
        return value == null ? null : Exact.text(value, "the column " + column + " of the leaf");
    }

    byte[] bytes(String column) {
        byte[] value = bytesOrNull(column);
        if (value == null) {
            throw new MalformedException("the column " + column + " of the leaf is absent");
        }
        return value;
    }

    byte @Nullable [] bytesOrNull(String column) {
        requireRemaining(Short.BYTES, column);
        int length = Short.toUnsignedInt(rest.getShort());
        if (length == ColumnWriter.NULL) {
            return null;
        }
        requireRemaining(length, column);
        byte[] value = new byte[length];
        rest.get(value);
        return value;
    }

    void requireEnd() {
        if (rest.hasRemaining()) {
            throw new MalformedException("the leaf has " + rest.remaining() + " bytes after its last column");
        }
    }

    private void requireRemaining(int bytes, String column) {
        if (rest.remaining() < bytes) {
            throw new MalformedException("the leaf ends amid the column " + column);
        }
    }

    private static UUID uuid(byte[] value, String column) {
        ByteBuffer halves = sized(value, 2 * Long.BYTES, column);
        return new UUID(halves.getLong(), halves.getLong());
    }

    private static ByteBuffer sized(byte[] value, int bytes, String column) {
        if (value.length != bytes) {
            throw new MalformedException(
                    "the column " + column + " of the leaf has " + value.length + " bytes instead of " + bytes);
        }
        return ByteBuffer.wrap(value);
    }
}
