package nl.impactkaart.proof.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.impactkaart.proof.MalformedException;
import org.junit.jupiter.api.Test;

class TiledTreeTest {

    private static final int EVERY_SIZE = 300;
    private static final List<Hash> LEAVES = Grown.leaves(EVERY_SIZE);
    private static final NaiveTree NAIVE = new NaiveTree(LEAVES);

    @Test
    void the_root_of_every_size_to_300_is_that_of_the_definition() {
        TiledTree tree = Grown.of(LEAVES).tree();

        for (int size = 0; size <= EVERY_SIZE; size++) {
            assertThat(tree.root(size)).as("size %d", size).isEqualTo(NAIVE.root(size));
            assertThat(Grown.of(LEAVES.subList(0, size)).tree().root())
                    .as("size %d alone", size)
                    .isEqualTo(NAIVE.root(size));
        }
    }

    @Test
    void every_inclusion_to_size_300_is_that_of_the_definition_and_proves_it() {
        TiledTree tree = Grown.of(LEAVES).tree();

        for (int size = 1; size <= EVERY_SIZE; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index, size);

                assertThat(proof.path()).as("%d of %d", index, size).isEqualTo(NAIVE.inclusion(index, size));
                assertThat(proof.proves(LEAVES.get(index), NAIVE.root(size)))
                        .as("%d of %d", index, size)
                        .isTrue();
            }
        }
    }

    @Test
    void every_consistency_to_size_300_is_that_of_the_definition_and_proves_it() {
        TiledTree tree = Grown.of(LEAVES).tree();

        for (int second = 0; second <= EVERY_SIZE; second++) {
            for (int first = 0; first <= second; first++) {
                ConsistencyProof proof = tree.consistency(first, second);

                assertThat(proof.path()).as("%d to %d", first, second).isEqualTo(NAIVE.consistency(first, second));
                assertThat(proof.proves(NAIVE.root(first), NAIVE.root(second)))
                        .as("%d to %d", first, second)
                        .isTrue();
            }
        }
    }

    @Test
    void a_leaf_is_found_by_its_index() {
        TiledTree tree = Grown.of(LEAVES).tree();

        for (int index = 0; index < EVERY_SIZE; index++) {
            assertThat(tree.leaf(index)).isEqualTo(LEAVES.get(index));
        }
    }

    @Test
    void a_tree_of_three_levels_gives_the_proofs_of_the_definition() {
        int size = 70_000;
        List<Hash> leaves = Grown.leaves(size);
        NaiveTree naive = new NaiveTree(leaves);
        TiledTree tree = Grown.of(leaves).tree();

        assertThat(tree.root()).isEqualTo(naive.root(size));
        for (int at : List.of(0, 1, 255, 256, 257, 65_279, 65_280, 65_535, 65_536, 65_537, 69_887, 69_888, 69_999)) {
            assertThat(tree.inclusion(at, size).path()).isEqualTo(naive.inclusion(at, size));
            assertThat(tree.consistency(at, size).path()).isEqualTo(naive.consistency(at, size));
            assertThat(tree.root(at)).isEqualTo(naive.root(at));
        }
    }

    @Test
    void a_proof_reads_a_few_tiles_for_each_level() {
        Grown grown = Grown.of(Grown.leaves(70_000));
        int[] reads = {0};
        TiledTree tree = new TiledTree(
                tile -> {
                    reads[0]++;
                    return grown.tiles().get(tile);
                },
                70_000);

        tree.inclusion(12_345, 70_000);

        assertThat(reads[0]).isLessThanOrEqualTo(6);
    }

    @Test
    void tiles_that_have_become_full_serve_the_smaller_tree_as_well() {
        Map<TilePath, byte[]> tiles = new HashMap<>(Grown.of(LEAVES).tiles());
        tiles.keySet().removeIf(tile -> !tile.isFull());

        assertThat(new TiledTree(tiles::get, 200).root()).isEqualTo(NAIVE.root(200));
    }

    @Test
    void a_missing_tile_is_named() {
        Grown grown = Grown.of(LEAVES);
        grown.tiles().remove(new TilePath(0, 1, 44));

        assertThatExceptionOfType(MissingTileException.class)
                .isThrownBy(() -> grown.tree().root())
                .withMessage("tile/0/001.p/44 is missing")
                .satisfies(e -> assertThat(e.tile()).isEqualTo(new TilePath(0, 1, 44)));
    }

    @Test
    void a_tile_of_another_length_is_refused() {
        Grown grown = Grown.of(LEAVES);
        grown.tiles().put(new TilePath(0, 1, 44), new byte[44 * 32 - 1]);

        assertThatThrownBy(() -> grown.tree().root())
                .isInstanceOf(MalformedException.class)
                .hasMessage("tile/0/001.p/44 has 1407 bytes instead of 1408");
    }

    @Test
    void what_the_tree_does_not_hold_is_refused() {
        TiledTree tree = Grown.of(LEAVES).tree();

        outOfBounds(() -> tree.leaf(300), "300 is not from 0 to 299");
        outOfBounds(() -> tree.leaf(-1), "-1 is not from 0 to 299");
        outOfBounds(() -> tree.root(301), "301 is not from 0 to 300");
        outOfBounds(() -> tree.inclusion(5, 5), "5 is not from 0 to 4");
        outOfBounds(() -> tree.inclusion(5, 301), "301 is not from 0 to 300");
        outOfBounds(() -> tree.consistency(6, 5), "6 is not from 0 to 5");
        outOfBounds(() -> tree.consistency(6, 301), "301 is not from 0 to 300");
        assertThatThrownBy(() -> new TiledTree(tile -> null, -1)).isInstanceOf(MalformedException.class);
    }

    private static void outOfBounds(Runnable asking, String message) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(asking::run)
                .withMessage(message);
    }
}
