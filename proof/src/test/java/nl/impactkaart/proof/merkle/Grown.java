package nl.impactkaart.proof.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A tree that was grown leaf by leaf, with its tiles in memory. */
record Grown(Map<TilePath, byte[]> tiles, TreeAppender appender) {

    static Grown of(List<Hash> leaves) {
        Map<TilePath, byte[]> tiles = new HashMap<>();
        TreeAppender appender = new TreeAppender(tiles::put);
        leaves.forEach(appender::append);
        appender.writePartialTiles();
        return new Grown(tiles, appender);
    }

    TiledTree tree() {
        return new TiledTree(tiles::get, appender.size());
    }

    /** Leaves that are all different. */
    static List<Hash> leaves(int count) {
        return leaves(count, "leaf");
    }

    static List<Hash> leaves(int count, String name) {
        TreeHasher hasher = new TreeHasher();
        return IntStream.range(0, count)
                .mapToObj(i -> hasher.leaf((name + " " + i).getBytes(UTF_8)))
                .toList();
    }
}
