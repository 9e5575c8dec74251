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
        return new ProvenWay(size, root).leadsFrom(index, leaf, path);
    }
}
