package nl.impactkaart.query.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the binary form of PostgreSQL's COPY: each value after its length in bytes, in network byte order. Source:
 * PostgreSQL documentation, "COPY", section "Binary Format"; the forms of values are those of the types' send functions.
 */
final class CopyBuffer {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int ABSENT = -1;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);

    CopyBuffer() {
        bytes.put(SIGNATURE).putInt(0).putInt(0); // neither flags nor an extension of the header
    }

    void row(int columns) {
        room(Short.BYTES).putShort((short) columns);
    }

    void uuid(@Nullable UUID value) {
        if (value == null) {
            absent();
        } else {
            sized(2 * Long.BYTES).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        }
    }

    void bigint(long value) {
        sized(Long.BYTES).putLong(value);
    }

    void integer(int value) {
        sized(Integer.BYTES).putInt(value);
    }

    void text(String value) {
        bytea(value.getBytes(UTF_8));
    }

    void timestamptz(Instant value) {
        bigint(EPOCH.until(value, ChronoUnit.MICROS));
    }

    void date(LocalDate value) {
        integer(Math.toIntExact(FIRST_DAY.until(value, ChronoUnit.DAYS)));
    }

    void bytea(byte @Nullable [] value) {
        if (value == null) {
            absent();
        } else {
            sized(value.length).put(value);
        }
    }

    /** Everything, with its end. */
    ByteBuffer ended() {
        room(Short.BYTES).putShort((short) ABSENT);
        return bytes.flip();
    }

    private void absent() {
        room(Integer.BYTES).putInt(ABSENT);
    }

    private ByteBuffer sized(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int needed) {
        if (bytes.remaining() < needed) {
            bytes = ByteBuffer.allocate(2 * bytes.capacity() + needed).put(bytes.flip());
        }
        return bytes;
    }
}
