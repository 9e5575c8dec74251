package nl.impactkaart.proof.merkle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * That a tree begins with all leaves of an earlier one, unchanged and in their order.
 *
 * @param firstSize leaves of the earlier tree; every tree begins with the empty one
 * @param secondSize leaves of the later tree
 * @param path hashes of subtrees, from the lowest up; empty when the sizes are equal or the first is 0
 */
public record ConsistencyProof(long firstSize, long secondSize, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether it proves that of trees with these roots. Source: RFC 9162 section 2.1.4.2. */
    public boolean proves(Hash firstRoot, Hash secondRoot) {
        if (firstSize < 0 || firstSize > secondSize) {
            return false;
        }
        if (firstSize == secondSize) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        TreeHasher hasher = new TreeHasher();
        if (firstSize == 0) {
            return path.isEmpty() && firstRoot.equals(hasher.empty());
        }
        return !path.isEmpty() && proves(firstRoot, secondRoot, hasher);
    }

    private boolean proves(Hash firstRoot, Hash secondRoot, TreeHasher hasher) {
        Deque<Hash> rest = new ArrayDeque<>(path);
        if (Long.bitCount(firstSize) == 1) {
            rest.addFirst(firstRoot);
        }
        int whole = Long.numberOfTrailingZeros(firstSize);
        long node = (firstSize - 1) >>> whole;
        long last = (secondSize - 1) >>> whole;
        Hash first = rest.removeFirst();
        Hash second = first;
        for (Hash beside : rest) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                first = hasher.node(beside, first);
                second = hasher.node(beside, second);
                int alone = Long.numberOfTrailingZeros(node);
                node >>>= alone;
                last >>>= alone;
            } else {
                second = hasher.node(second, beside);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && first.equals(firstRoot) && second.equals(secondRoot);
    }
}
