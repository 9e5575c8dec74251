package nl.impactkaart.proof.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TreeAppenderTest {

    /** Eight levels of tiles reach to here. */
    private static final int HEIGHTS = 64;

    @Test
    void a_tree_of_70_000_has_the_tiles_that_the_specification_counts() {
        Map<TilePath, byte[]> tiles = Grown.of(Grown.leaves(70_000)).tiles();

        assertThat(tiles.keySet().stream().filter(tile -> tile.level() == 0 && tile.isFull()))
                .hasSize(273);
        assertThat(tiles.keySet().stream().filter(tile -> tile.level() == 0 && !tile.isFull()))
                .containsExactly(new TilePath(0, 273, 112));
        assertThat(tiles.keySet().stream().filter(tile -> tile.level() > 0))
                .containsExactlyInAnyOrder(new TilePath(1, 0, 256), new TilePath(1, 1, 17), new TilePath(2, 0, 1));
        tiles.forEach((tile, hashes) -> assertThat(hashes).hasSize(tile.width() * 32));
    }

    @Test
    void a_tree_of_256_has_a_full_tile_and_one_hash_above_it() {
        assertThat(Grown.of(Grown.leaves(256)).tiles())
                .containsOnlyKeys(new TilePath(0, 0, 256), new TilePath(1, 0, 1));
    }

    @Test
    void each_hash_above_is_the_root_of_a_full_tile_below() {
        List<Hash> leaves = Grown.leaves(600);
        byte[] above = Objects.requireNonNull(Grown.of(leaves).tiles().get(new TilePath(1, 0, 2)));

        for (int tile = 0; tile < 2; tile++) {
            List<Hash> below = leaves.subList(256 * tile, 256 * (tile + 1));
            assertThat(Hash.at(above, tile)).isEqualTo(new NaiveTree(below).root(256));
        }
    }

    @Test
    void a_tree_that_is_resumed_at_any_size_goes_on_as_if_it_had_not_stopped() {
        List<Hash> leaves = Grown.leaves(600);
        Grown whole = Grown.of(leaves);

        for (int size = 0; size <= leaves.size(); size++) {
            Grown begun = Grown.of(leaves.subList(0, size));
            TreeAppender resumed = new TreeAppender(begun.tiles()::get, size, begun.tiles()::put);
            assertThat(resumed.root()).isEqualTo(begun.appender().root());
            leaves.subList(size, leaves.size()).forEach(resumed::append);
            resumed.writePartialTiles();

            assertThat(resumed.size()).isEqualTo(600);
            assertThat(resumed.root()).isEqualTo(whole.appender().root());
            whole.tiles()
                    .forEach((tile, hashes) ->
                            assertThat(begun.tiles().get(tile)).as("%s", tile).isEqualTo(hashes));
        }
    }

    @Test
    void a_tree_is_not_resumed_from_tiles_that_are_missing() {
        assertThatExceptionOfType(MissingTileException.class)
                .isThrownBy(() -> new TreeAppender(tile -> null, 1, (tile, hashes) -> {}))
                .withMessage("tile/0/000.p/1 is missing");
    }

    @Test
    void a_partial_tile_is_written_once_for_each_width() {
        List<TilePath> written = new ArrayList<>();
        TreeAppender appender = new TreeAppender((tile, hashes) -> written.add(tile));
        List<Hash> leaves = Grown.leaves(258);
        leaves.subList(0, 257).forEach(appender::append);

        appender.writePartialTiles();
        appender.writePartialTiles();
        appender.append(leaves.get(257));
        appender.writePartialTiles();

        assertThat(written)
                .containsExactly(
                        new TilePath(0, 0, 256), new TilePath(0, 1, 1), new TilePath(1, 0, 1), new TilePath(0, 1, 2));
    }

    @Test
    void a_tile_that_was_written_does_not_change_when_the_tree_grows() {
        List<Hash> leaves = Grown.leaves(300);
        Map<TilePath, byte[]> written = new HashMap<>();
        TreeAppender appender = new TreeAppender(written::put);
        leaves.subList(0, 256).forEach(appender::append);
        byte[] before = written.values().iterator().next().clone();

        leaves.subList(256, 300).forEach(appender::append);

        assertThat(written.get(new TilePath(0, 0, 256))).isEqualTo(before);
    }

    /** All leaves are the same, so that every tile of a tree of any size is known without growing it. */
    @Test
    void a_tree_of_2_to_the_40_is_resumed_over_the_edge_and_proves_its_leaves() {
        Hash leaf = Grown.leaves(1).getFirst();
        Hash[] perfect = perfectSubtrees(leaf);
        TileSource everyTile = tile -> everywhere(perfect[8 * tile.level()], tile.width());
        long size = 1L << 40;
        Map<TilePath, byte[]> written = new HashMap<>();

        TreeAppender appender = new TreeAppender(everyTile, size - 3, written::put);
        for (int i = 0; i < 8; i++) {
            appender.append(leaf);
        }
        appender.writePartialTiles();

        assertThat(appender.root()).isEqualTo(root(perfect, size + 5));
        assertThat(written)
                .containsKeys(
                        TilePath.parse("tile/4/000"),
                        TilePath.parse("tile/0/x004/x294/x967/295"),
                        TilePath.parse("tile/0/x004/x294/x967/296.p/5"),
                        TilePath.parse("tile/5/000.p/1"));
        TiledTree tree = new TiledTree(everyTile, size + 5);
        assertThat(tree.root()).isEqualTo(appender.root());
        for (long index : List.of(0L, size - 1, size, size + 4, 123_456_789_012L)) {
            assertThat(tree.inclusion(index, size + 5).proves(leaf, appender.root()))
                    .isTrue();
            assertThat(tree.consistency(index, size + 5).proves(root(perfect, index), appender.root()))
                    .isTrue();
        }
    }

    private static Hash[] perfectSubtrees(Hash leaf) {
        Hash[] perfect = new Hash[HEIGHTS];
        perfect[0] = leaf;
        for (int height = 1; height < HEIGHTS; height++) {
            perfect[height] = NaiveTree.nodeOver(perfect[height - 1], perfect[height - 1]);
        }
        return perfect;
    }

    private static Hash root(Hash[] perfect, long size) {
        if (size == 0) {
            return new TreeHasher().empty();
        }
        long k = Long.highestOneBit(size);
        Hash left = perfect[Long.numberOfTrailingZeros(k)];
        return k == size ? left : NaiveTree.nodeOver(left, root(perfect, size - k));
    }

    private static byte[] everywhere(Hash hash, int width) {
        byte[] tile = new byte[width * Hash.BYTES];
        for (int i = 0; i < width; i++) {
            hash.copyTo(tile, i);
        }
        return tile;
    }
}
