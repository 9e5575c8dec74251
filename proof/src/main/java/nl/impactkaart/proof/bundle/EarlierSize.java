package nl.impactkaart.proof.bundle;

import java.util.List;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.merkle.Hash;

/**
 * That the checkpoint's tree begins with all leaves of an earlier one.
 *
 * @param size leaves of the earlier tree
 * @param path of the consistency proof to the checkpoint's size
 */
public record EarlierSize(long size, List<Hash> path) {

    /** Twice the height of the tallest tree. */
    private static final int MAX_PATH = 2 * Long.SIZE;

    public EarlierSize {
        path = List.copyOf(path);
        if (size < 0) {
            throw new MalformedException("the size of the earlier tree is below 0");
        }
        if (path.size() > MAX_PATH) {
            throw new MalformedException("the path has " + path.size() + " hashes, the limit is " + MAX_PATH);
        }
    }
}
