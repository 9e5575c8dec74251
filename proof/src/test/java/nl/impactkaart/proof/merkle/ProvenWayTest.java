package nl.impactkaart.proof.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proof has shown helps the next, and lets nothing through that a proof on its own would not prove. */
class ProvenWayTest {

    private static final List<Hash> LEAVES = Grown.leaves(300);
    private static final TiledTree TREE = Grown.of(LEAVES).tree();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 13, 33, 100, 255, 256, 257, 300})
    void all_leaves_are_proven_in_any_order(int size) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        assertAllProven(size, order);
        Collections.reverse(order);
        assertAllProven(size, order);
        Collections.shuffle(order, new Random(size));
        assertAllProven(size, order);
        assertAllProven(size, Collections.nCopies(3, size - 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 7, 8, 9, 13, 33})
    void another_hash_place_or_shape_is_refused_whatever_was_proven_before(int size) {
        for (int before = 0; before < size; before++) {
            for (int index = 0; index < size; index++) {
                List<Hash> path = path(index, size);
                assertRefused(size, before, index, LEAVES.getLast(), path);
                for (int other = 0; other < size; other++) {
                    if (other != index) {
                        assertRefused(size, before, other, LEAVES.get(index), path);
                    }
                }
                for (List<Hash> wrong : wrong(path)) {
                    assertRefused(size, before, index, LEAVES.get(index), wrong);
                }
            }
        }
    }

    private static void assertAllProven(int size, List<Integer> order) {
        ProvenWay way = new ProvenWay(size, TREE.root(size));
        for (int index : order) {
            assertThat(way.leadsFrom(index, LEAVES.get(index), path(index, size)))
                    .isTrue();
        }
    }

    private static void assertRefused(int size, int before, int index, Hash leaf, List<Hash> path) {
        ProvenWay way = new ProvenWay(size, TREE.root(size));
        assertThat(way.leadsFrom(before, LEAVES.get(before), path(before, size)))
                .isTrue();
        assertThat(way.leadsFrom(index, leaf, path)).isFalse();
        assertThat(way.leadsFrom(before, LEAVES.get(before), path(before, size)))
                .isTrue();
    }

    private static List<List<Hash>> wrong(List<Hash> path) {
        List<List<Hash>> wrong = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Hash> changed = new ArrayList<>(path);
            changed.set(i, LEAVES.getLast());
            wrong.add(changed);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            wrong.add(shorter);
        }
        for (int i = 0; i <= path.size(); i++) {
            List<Hash> longer = new ArrayList<>(path);
            longer.add(i, LEAVES.getLast());
            wrong.add(longer);
        }
        return wrong;
    }

    private static List<Hash> path(int index, int size) {
        return TREE.inclusion(index, size).path();
    }
}
