package nl.impactkaart.proof.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is changed in what is claimed, no proof proves it. */
class TamperedProofTest {

    private static final int EVERY_SIZE = 300;
    private static final List<Hash> LEAVES = Grown.leaves(EVERY_SIZE);
    private static final TiledTree TREE = Grown.of(LEAVES).tree();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 16, 17, 25})
    void every_bit_of_an_inclusion_counts(int size) {
        for (int index = 0; index < size; index++) {
            InclusionProof proof = TREE.inclusion(index, size);
            Hash leaf = LEAVES.get(index);
            Hash root = TREE.root(size);
            for (int bit = 0; bit < 256; bit++) {
                assertThat(proof.proves(flipped(leaf, bit), root)).isFalse();
                assertThat(proof.proves(leaf, flipped(root, bit))).isFalse();
                assertNoPath(proof.path(), bit, path -> with(proof, path).proves(leaf, root));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 16, 17, 25})
    void every_bit_of_a_consistency_counts(int second) {
        for (int first = 0; first <= second; first++) {
            ConsistencyProof proof = TREE.consistency(first, second);
            Hash before = TREE.root(first);
            Hash after = TREE.root(second);
            for (int bit = 0; bit < 256; bit++) {
                assertThat(proof.proves(flipped(before, bit), after)).isFalse();
                if (first > 0) { // every tree begins with the empty one
                    assertThat(proof.proves(before, flipped(after, bit))).isFalse();
                }
                assertNoPath(proof.path(), bit, path -> with(proof, path).proves(before, after));
            }
        }
    }

    @Test
    void a_byte_of_any_proof_to_size_300_counts() {
        for (int size = 1; size <= EVERY_SIZE; size++) {
            Hash root = TREE.root(size);
            for (int index = 0; index < size; index++) {
                int bit = (size * 31 + index) % 256;
                InclusionProof inclusion = TREE.inclusion(index, size);
                Hash leaf = LEAVES.get(index);
                assertNoPath(
                        inclusion.path(), bit, path -> with(inclusion, path).proves(leaf, root));
                ConsistencyProof consistency = TREE.consistency(index, size);
                Hash before = TREE.root(index);
                assertNoPath(
                        consistency.path(), bit, path -> with(consistency, path).proves(before, root));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 64, 100, 255, 256, 257, 300})
    void hashes_that_are_left_out_added_or_exchanged_prove_nothing(int size) {
        for (int index = 0; index < size; index++) {
            Hash root = TREE.root(size);
            InclusionProof inclusion = TREE.inclusion(index, size);
            Hash leaf = LEAVES.get(index);
            assertNoOtherShape(inclusion.path(), path -> with(inclusion, path).proves(leaf, root));
            ConsistencyProof consistency = TREE.consistency(index, size);
            Hash before = TREE.root(index);
            assertNoOtherShape(
                    consistency.path(), path -> with(consistency, path).proves(before, root));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 33})
    void a_leaf_is_proven_at_its_own_place_only(int size) {
        for (int index = 0; index < size; index++) {
            List<Hash> path = TREE.inclusion(index, size).path();
            for (int other = -1; other <= size; other++) {
                assertThat(new InclusionProof(other, size, path).proves(LEAVES.get(index), TREE.root(size)))
                        .isEqualTo(other == index);
            }
        }
    }

    @Test
    void a_tree_that_is_given_out_for_a_much_larger_one_is_refused() {
        for (int size = 1; size <= 33; size++) {
            Hash root = TREE.root(size);
            for (int index = 0; index < size; index++) {
                List<Hash> inclusion = TREE.inclusion(index, size).path();
                List<Hash> consistency = TREE.consistency(index, size).path();

                assertThat(new InclusionProof(index, 1_000, inclusion).proves(LEAVES.get(index), root))
                        .isFalse();
                if (index > 0) { // every tree begins with the empty one
                    assertThat(new ConsistencyProof(index, 1_000, consistency).proves(TREE.root(index), root))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void sizes_that_cannot_be_prove_nothing() {
        Hash root = TREE.root(3);

        assertThat(new InclusionProof(0, 0, List.of()).proves(root, root)).isFalse();
        assertThat(new InclusionProof(-1, 1, List.of()).proves(root, root)).isFalse();
        assertThat(new InclusionProof(1, 1, List.of()).proves(root, root)).isFalse();
        assertThat(new ConsistencyProof(-1, 1, List.of()).proves(root, root)).isFalse();
        assertThat(new ConsistencyProof(-1, -1, List.of()).proves(root, root)).isFalse();
        assertThat(new ConsistencyProof(4, 3, List.of(root)).proves(root, root)).isFalse();
        assertThat(new ConsistencyProof(2, 3, List.of()).proves(root, root)).isFalse();
    }

    @Test
    void a_fork_is_refused_wherever_it_begins() {
        int last = 40;
        List<Hash> others = Grown.leaves(last, "other");
        for (int fork = 0; fork < last; fork++) {
            List<Hash> leaves = new ArrayList<>(LEAVES.subList(0, fork));
            leaves.addAll(others.subList(fork, last));
            TiledTree forked = Grown.of(leaves).tree();
            for (int first = 1; first <= last; first++) {
                boolean same = first <= fork;
                ConsistencyProof ours = TREE.consistency(first, last);
                ConsistencyProof theirs = forked.consistency(first, last);

                assertThat(theirs.proves(TREE.root(first), forked.root())).isEqualTo(same);
                assertThat(ours.proves(forked.root(first), TREE.root(last))).isEqualTo(same);
                assertThat(ours.proves(TREE.root(first), forked.root())).isFalse();
            }
        }
    }

    private static void assertNoPath(List<Hash> path, int bit, Predicate<List<Hash>> proves) {
        for (int i = 0; i < path.size(); i++) {
            List<Hash> changed = new ArrayList<>(path);
            changed.set(i, flipped(path.get(i), bit));
            assertThat(proves.test(changed)).isFalse();
        }
    }

    private static void assertNoOtherShape(List<Hash> path, Predicate<List<Hash>> proves) {
        for (int i = 0; i < path.size(); i++) {
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            assertThat(proves.test(shorter)).isFalse();
            if (i > 0) {
                List<Hash> exchanged = new ArrayList<>(path);
                Collections.swap(exchanged, i, i - 1);
                assertThat(proves.test(exchanged)).isFalse();
            }
        }
        for (int i = 0; i <= path.size(); i++) {
            List<Hash> longer = new ArrayList<>(path);
            longer.add(i, LEAVES.getFirst());
            assertThat(proves.test(longer)).isFalse();
        }
    }

    private static InclusionProof with(InclusionProof proof, List<Hash> path) {
        return new InclusionProof(proof.index(), proof.size(), path);
    }

    private static ConsistencyProof with(ConsistencyProof proof, List<Hash> path) {
        return new ConsistencyProof(proof.firstSize(), proof.secondSize(), path);
    }

    private static Hash flipped(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return Hash.of(bytes);
    }
}
