package nl.impactkaart.proof.bundle;

import java.util.List;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.leaf.Leaf;
import nl.impactkaart.proof.leaf.StoredRow;
import nl.impactkaart.proof.merkle.Hash;

/**
 * One event and the way from it to the root.
 *
 * @param index of its leaf in the log
 * @param leaf the event as {@link Leaf} encodes it; not to be changed
 * @param path hashes beside the way from the leaf up to the root of the checkpoint
 * @param row that the leaf is of
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
public record BundledEvent(long index, byte[] leaf, List<Hash> path, StoredRow row) {

    /** A way up passes a node for each factor of two in a size below 2^63. */
    private static final int MAX_PATH = Long.SIZE - 1;

    public BundledEvent {
        path = List.copyOf(path);
        if (index < 0) {
            throw new MalformedException("the index of the leaf is below 0");
        }
        if (path.size() > MAX_PATH) {
            throw new MalformedException("the path has " + path.size() + " hashes, the limit is " + MAX_PATH);
        }
    }

    /** @throws MalformedException when the leaf is of no row, or as the other constructor */
    BundledEvent(Json json) {
        this(json.index, json.leaf, json.path, Leaf.decode(json.leaf));
    }

    /** What the file has of it. */
    record Json(long index, byte[] leaf, List<Hash> path) {}

    Json json() {
        return new Json(index, leaf, path);
    }
}
