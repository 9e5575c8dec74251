package nl.impactkaart.proof.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The definitions of RFC 6962 section 2.1 written out, over leaves in memory: nothing here knows of tiles. */
final class NaiveTree {

    private record Range(int from, int to) {}

    private final List<Hash> leaves;
    private final Map<Range, Hash> known = new HashMap<>();

    NaiveTree(List<Hash> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    Hash root(int size) {
        return size == 0 ? Hash.of(sha256().digest()) : node(0, size);
    }

    List<Hash> inclusion(int index, int size) {
        return path(index, 0, size);
    }

    List<Hash> consistency(int first, int second) {
        return first == 0 || first == second ? List.of() : subproof(first, 0, second, true);
    }

    private List<Hash> path(int index, int from, int to) {
        if (to - from == 1) {
            return List.of();
        }
        int k = largestPowerOfTwoBelow(to - from);
        return index < k
                ? and(path(index, from, from + k), node(from + k, to))
                : and(path(index - k, from + k, to), node(from, from + k));
    }

    private List<Hash> subproof(int first, int from, int to, boolean whole) {
        if (first == to - from) {
            return whole ? List.of() : List.of(node(from, to));
        }
        int k = largestPowerOfTwoBelow(to - from);
        return first <= k
                ? and(subproof(first, from, from + k, whole), node(from + k, to))
                : and(subproof(first - k, from + k, to, false), node(from, from + k));
    }

    private Hash node(int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        Range range = new Range(from, to);
        Hash found = known.get(range);
        if (found == null) {
            int k = largestPowerOfTwoBelow(to - from);
            found = nodeOver(node(from, from + k), node(from + k, to));
            known.put(range, found);
        }
        return found;
    }

    static Hash nodeOver(Hash left, Hash right) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 1);
        sha256.update(left.bytes());
        return Hash.of(sha256.digest(right.bytes()));
    }

    static int largestPowerOfTwoBelow(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> and(List<Hash> path, Hash last) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
