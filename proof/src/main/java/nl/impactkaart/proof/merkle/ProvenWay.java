package nl.impactkaart.proof.merkle;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way up that the last proof has shown. The next proof need not be followed to the root again when it arrives at a
 * node of that way and goes on as it did: neighbours share all but a few hashes. For one tree and one thread at a time.
 * Source: RFC 9162 section 2.1.3.2.
 */
public final class ProvenWay {

    private final long size;
    private final Hash root;
    private final TreeHasher hasher = new TreeHasher();
    private List<Hash> path = List.of();

    /** By level, counted from the leaves: the node passed there, and how much of the path was left. */
    private final @Nullable Hash[] hashes = new Hash[Long.SIZE];

    private final long[] nodes = new long[Long.SIZE];
    private final int[] left = new int[Long.SIZE];

    /** @param size leaves of the tree */
    public ProvenWay(long size, Hash root) {
        this.size = size;
        this.root = root;
    }

    /** Whether the path proves that this leaf stands there in the tree, just as {@link InclusionProof#proves} says it. */
    public boolean leadsFrom(long index, Hash leaf, List<Hash> next) {
        boolean proven = index >= 0 && index < size && arrives(index, leaf, next);
        if (proven) {
            path = next;
        } else {
            Arrays.fill(hashes, null);
        }
        return proven;
    }

    private boolean arrives(long index, Hash leaf, List<Hash> next) {
        long node = index;
        long last = size - 1;
        int level = 0;
        Hash hash = leaf;
        for (int step = 0; step < next.size(); step++) {
            if (goesOnAsBefore(level, node, hash, next, step)) {
                return true;
            }
            if (last == 0) {
                return false;
            }
            pass(level, node, hash, next.size() - step);
            Hash beside = next.get(step);
            if ((node & 1) == 1 || node == last) {
                hash = hasher.node(beside, hash);
                // On the right edge the levels where the node has nothing beside it are skipped.
                int alone = Long.numberOfTrailingZeros(node);
                Arrays.fill(hashes, level + 1, level + 1 + alone, null);
                level += alone;
                node >>>= alone;
                last >>>= alone;
            } else {
                hash = hasher.node(hash, beside);
            }
            level++;
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    private void pass(int level, long node, Hash hash, int stillLeft) {
        hashes[level] = hash;
        nodes[level] = node;
        left[level] = stillLeft;
    }

    private boolean goesOnAsBefore(int level, long node, Hash hash, List<Hash> next, int step) {
        int rest = next.size() - step;
        return hash.equals(hashes[level])
                && nodes[level] == node
                && left[level] == rest
                && path.subList(path.size() - rest, path.size()).equals(next.subList(step, next.size()));
    }
}
