package nl.impactkaart.proof.merkle;

import java.util.List;

/**
 * That a leaf stands at its place in a tree.
 *
 * @param index of the leaf, from 0
 * @param size leaves of the tree
 * @param path hashes beside the way from the leaf up to the root, in this order
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether it proves that this leaf is in the tree of this root. Source: RFC 9162 section 2.1.3.2. */
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        TreeHasher hasher = new TreeHasher();
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = hasher.node(beside, hash);
                // On the right edge the levels where the node has nothing beside it are skipped.
                int alone = Long.numberOfTrailingZeros(node);
                node >>>= alone;
                last >>>= alone;
            } else {
                hash = hasher.node(hash, beside);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
