package nl.impactkaart.proof.merkle;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Grows a tree at its right edge, which is all of it that is kept in memory: one tile for each level. For one thread at
 * a time.
 *
 * <p>Full tiles are written as they fill. Before a checkpoint of the tree is shown, {@link #writePartialTiles()} must
 * have written the rest. A writer that died in between resumes at the size of its last checkpoint and writes the same
 * tiles again.
 */
public final class TreeAppender {

    /** Levels that a tree can have whose size is a {@code long}. */
    private static final int LEVELS = Long.SIZE / Byte.SIZE;

    private final TileSink sink;
    private final TreeHasher hasher = new TreeHasher();
    private final byte[][] edge = new byte[LEVELS][TilePath.FULL_WIDTH * Hash.BYTES];
    private final int[] writtenWidth = new int[LEVELS];
    private long size;

    /** A tree without leaves. */
    public TreeAppender(TileSink sink) {
        this.sink = sink;
    }

    /**
     * The tree of a size, read from its tiles. Whether it is the right one is told by its {@link #root()}.
     *
     * @throws MissingTileException when a tile of its right edge is missing
     * @throws nl.impactkaart.proof.MalformedException when one has not the length that it must have
     */
    public TreeAppender(TileSource tiles, long size, TileSink sink) {
        this(sink);
        TiledTree tree = new TiledTree(tiles, size);
        this.size = size;
        for (int level = 0; level < LEVELS; level++) {
            int width = width(level);
            if (width > 0) {
                byte[] hashes = tree.tile(level, indexAtEdge(level));
                System.arraycopy(hashes, 0, edge[level], 0, width * Hash.BYTES);
                writtenWidth[level] = width;
            }
        }
    }

    /** Leaves in the tree. */
    public long size() {
        return size;
    }

    /** Appends the leaf whose hash this is. */
    public void append(Hash leaf) {
        long index = size;
        size = Math.incrementExact(size);
        Hash hash = leaf;
        for (int level = 0; level < LEVELS; level++) {
            int at = (int) (index & (TilePath.FULL_WIDTH - 1));
            hash.copyTo(edge[level], at);
            if (at < TilePath.FULL_WIDTH - 1) {
                return;
            }
            index >>>= Byte.SIZE;
            sink.write(new TilePath(level, index, TilePath.FULL_WIDTH), edge[level].clone());
            writtenWidth[level] = 0;
            hash = hasher.perfect(edge[level], 0, TilePath.FULL_WIDTH);
        }
    }

    /** Root of the tree as it stands. */
    public Hash root() {
        @Nullable Hash root = null;
        for (int level = 0; level < LEVELS; level++) {
            int width = width(level);
            for (int count = 1; count <= width; count *= 2) {
                if ((width & count) != 0) {
                    int from = width & -(2 * count);
                    Hash left = hasher.perfect(edge[level], from, count);
                    root = root == null ? left : hasher.node(left, root);
                }
            }
        }
        return root == null ? hasher.empty() : root;
    }

    /** Writes the tiles that are not full, except those that were written as they are. */
    public void writePartialTiles() {
        for (int level = 0; level < LEVELS; level++) {
            int width = width(level);
            if (width > 0 && width != writtenWidth[level]) {
                TilePath tile = new TilePath(level, indexAtEdge(level), width);
                sink.write(tile, Arrays.copyOf(edge[level], width * Hash.BYTES));
                writtenWidth[level] = width;
            }
        }
    }

    /** Hashes in the tile of the level that is not full; 0 when all are. */
    private int width(int level) {
        return (int) (TilePath.countAt(level, size) & (TilePath.FULL_WIDTH - 1));
    }

    private long indexAtEdge(int level) {
        return TilePath.countAt(level, size) / TilePath.FULL_WIDTH;
    }
}
