package nl.impactkaart.proof.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import nl.impactkaart.proof.MalformedException;

/**
 * Sees that a bundle is in its one form while it is read: what was read of it is written again, and must come out the
 * same. Between reading and writing it holds what stands between both, so the header at most.
 */
final class OneForm {

    /** Most that is held, in bytes; the largest header is smaller. */
    static final int MAX_BYTES = 64 * 1024 * 1024;

    private byte[] held = new byte[64 * 1024];
    private int from;
    private int to;
    private long written;

    /** The bytes of the bundle, for whoever reads it. */
    InputStream reading(InputStream bundle) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = bundle.read(bytes, offset, length);
                if (read > 0) {
                    hold(bytes, offset, read);
                }
                return read;
            }
        };
    }

    /** Takes the bytes that are due; any other is refused. */
    OutputStream writing() {
        return new OutputStream() {
            @Override
            public void write(int due) {
                write(new byte[] {(byte) due}, 0, 1);
            }

            @Override
            public void write(byte[] due, int offset, int length) {
                compare(due, offset, length);
            }
        };
    }

    /** @throws MalformedException when more was read than was written */
    void requireEnd() {
        if (from < to) {
            throw differs(written);
        }
    }

    private void hold(byte[] bytes, int offset, int length) {
        if (length > held.length - to) {
            int still = to - from;
            if (still > MAX_BYTES - length) {
                throw new MalformedException("the bundle holds more than " + MAX_BYTES + " bytes before its events");
            }
            byte[] room = still + length > held.length / 2 ? new byte[2 * (still + length)] : held;
            System.arraycopy(held, from, room, 0, still);
            held = room;
            from = 0;
            to = still;
        }
        System.arraycopy(bytes, offset, held, to, length);
        to += length;
    }

    private void compare(byte[] due, int offset, int length) {
        int comparable = Math.min(length, to - from);
        int difference = Arrays.mismatch(held, from, from + comparable, due, offset, offset + comparable);
        if (difference >= 0 || comparable < length) {
            throw differs(written + (difference >= 0 ? difference : comparable));
        }
        from += length;
        written += length;
    }

    private static MalformedException differs(long at) {
        return new MalformedException("the bundle is not in its one form: another byte is due at " + at);
    }
}
