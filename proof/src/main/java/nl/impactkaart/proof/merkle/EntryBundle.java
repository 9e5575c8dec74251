package nl.impactkaart.proof.merkle;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.proof.MalformedException;

/**
 * What stands under {@code tile/entries/…}: the content of up to 256 leaves, each after its length in two bytes. Source:
 * C2SP tlog-tiles.
 */
public final class EntryBundle {

    /** Largest size of one entry, in bytes. */
    public static final int MAX_ENTRY_BYTES = 65_535;

    private EntryBundle() {}

    /**
     * The leaves as one bundle.
     *
     * @throws MalformedException when one is larger than {@link #MAX_ENTRY_BYTES} or there are not 1 to 256
     */
    public static byte[] encode(List<byte[]> entries) {
        requireWidth(entries.size());
        int bytes = 0;
        for (byte[] entry : entries) {
            if (entry.length > MAX_ENTRY_BYTES) {
                throw new MalformedException(
                        "an entry has " + entry.length + " bytes, the limit is " + MAX_ENTRY_BYTES);
            }
            bytes += Short.BYTES + entry.length;
        }
        ByteBuffer bundle = ByteBuffer.allocate(bytes);
        for (byte[] entry : entries) {
            bundle.putShort((short) entry.length).put(entry);
        }
        return bundle.array();
    }

    /**
     * The leaves of a bundle.
     *
     * @throws MalformedException when it ends amid an entry or has not 1 to 256 of them
     */
    public static List<byte[]> decode(byte[] bundle) {
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        List<byte[]> entries = new ArrayList<>();
        while (rest.hasRemaining()) {
            try {
                byte[] entry = new byte[Short.toUnsignedInt(rest.getShort())];
                rest.get(entry);
                entries.add(entry);
            } catch (BufferUnderflowException e) {
                throw new MalformedException("the bundle ends amid entry " + entries.size());
            }
        }
        requireWidth(entries.size());
        return entries;
    }

    private static void requireWidth(int entries) {
        if (entries < 1 || entries > TilePath.FULL_WIDTH) {
            throw new MalformedException("a bundle holds 1 to " + TilePath.FULL_WIDTH + " entries, not " + entries);
        }
    }
}
