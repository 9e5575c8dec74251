package nl.impactkaart.proof.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.impactkaart.proof.MalformedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1234067, 256, tile/0/x001/x234/067",
        "0, 0, 256, tile/0/000",
        "0, 999, 256, tile/0/999",
        "0, 1000, 256, tile/0/x001/000",
        "3, 273, 112, tile/3/273.p/112",
        "63, 5, 1, tile/63/005.p/1",
        "-1, 1234067, 8, tile/entries/x001/x234/067.p/8",
        "0, 9223372036854775807, 256, tile/0/x009/x223/x372/x036/x854/x775/807",
    })
    void a_tile_has_one_path(int level, long index, int width, String path) {
        assertThat(new TilePath(level, index, width)).hasToString(path);
        assertThat(TilePath.parse(path)).isEqualTo(new TilePath(level, index, width));
    }

    @Property(tries = 500)
    void a_path_is_read_as_it_was_written(
            @ForAll @IntRange(min = -1, max = 63) int level,
            @ForAll @LongRange(min = 0) long index,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        TilePath tile = new TilePath(level, index, width);

        assertThat(TilePath.parse(tile.toString())).isEqualTo(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/tile/0/000",
                "tile/0/000/",
                "tile/0/0",
                "tile/0/1000",
                "tile/00/000",
                "tile/05/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/data/000",
                "tile/0/x000/001",
                "tile/0/001/000",
                "tile/0/x001",
                "tile/0/x001/x000",
                "tile/0/000.p/0",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/000.p/999",
                "tile/0/000.p/",
                "tile/0/000.p",
                "tile/0/../000",
                "tile/0/000\n",
                "tile/0/x009/x223/x372/x036/x854/x775/808",
                "tile/0/x001/x009/x223/x372/x036/x854/x775/807",
            })
    void what_is_no_path_of_a_tile_is_refused(String path) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> TilePath.parse(path));
    }

    @Test
    void a_tile_is_as_wide_as_its_tree_makes_it() {
        assertThat(TilePath.in(70_000, 0, 272)).isEqualTo(new TilePath(0, 272, 256));
        assertThat(TilePath.in(70_000, 0, 273)).isEqualTo(new TilePath(0, 273, 112));
        assertThat(TilePath.in(70_000, TilePath.ENTRIES, 273)).isEqualTo(new TilePath(-1, 273, 112));
        assertThat(TilePath.in(70_000, 1, 1)).isEqualTo(new TilePath(1, 1, 17));
        assertThat(TilePath.in(70_000, 2, 0)).isEqualTo(new TilePath(2, 0, 1));
        assertThat(TilePath.in(256, 0, 0)).isEqualTo(new TilePath(0, 0, 256));
        assertThat(TilePath.in(256, 1, 0)).isEqualTo(new TilePath(1, 0, 1));
        assertThat(TilePath.in(Long.MAX_VALUE, 7, 0)).isEqualTo(new TilePath(7, 0, 127));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "256, 0, 1",
        "255, 1, 0",
        "70000, 0, -1",
        "70000, 3, 0",
        "70000, 8, 0",
        "70000, 63, 0",
        "-1, 0, 0"
    })
    void a_tile_that_the_tree_has_not_is_refused(long size, int level, long index) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> TilePath.in(size, level, index))
                .withMessageContaining("has no tile");
    }

    @ParameterizedTest
    @CsvSource({"-2, 0, 1", "64, 0, 1", "0, -1, 1", "0, 0, 0", "0, 0, 257"})
    void a_tile_that_cannot_be_is_refused(int level, long index, int width) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> new TilePath(level, index, width));
    }
}
