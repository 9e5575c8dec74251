package nl.impactkaart.proof.merkle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.impactkaart.proof.MalformedException;

/**
 * A tree that is read from its tiles: its root, leaves and proofs, at its size and at every size that it once had. Each
 * answer reads a few tiles for every factor of 256 in the size. For one thread at a time.
 *
 * <p>Tiles are believed. A reader that does not trust them compares {@link #root()} with a signed checkpoint, and asks
 * each proof whether it holds before passing it on.
 */
public final class TiledTree {

    private static final int REMEMBERED_TILES = 64;

    /** Many times those of one proof, and proofs of neighbours share nearly all. */
    private static final int REMEMBERED_NODES = 1_024;

    /** The node over 2^height leaves. */
    private record Node(long from, int height) {}

    private final TileSource source;
    private final long size;
    private final TreeHasher hasher = new TreeHasher();
    private final Map<TilePath, byte[]> remembered = lastUsed(REMEMBERED_TILES);
    private final Map<Node, Hash> nodes = lastUsed(REMEMBERED_NODES);

    /**
     * @param size leaves of the tree; the source holds the tiles of this size, or those of a larger one that has made
     *     them full
     */
    public TiledTree(TileSource source, long size) {
        if (size < 0) {
            throw new MalformedException("the size of a tree is " + size);
        }
        this.source = source;
        this.size = size;
    }

    /** Leaves in the tree. */
    public long size() {
        return size;
    }

    /**
     * Root of the tree.
     *
     * @throws MissingTileException when a tile is missing
     * @throws MalformedException when one has not the length that it must have
     */
    public Hash root() {
        return root(size);
    }

    /** Root of the tree when it had this size. Fails as {@link #root()} does. */
    public Hash root(long atSize) {
        requireWithin(atSize, size);
        return atSize == 0 ? hasher.empty() : subtree(0, atSize);
    }

    /** Hash of a leaf. Fails as {@link #root()} does. */
    public Hash leaf(long index) {
        requireWithin(index, size - 1);
        return perfect(index, 0);
    }

    /**
     * That a leaf is in the tree as it was at a size. Fails as {@link #root()} does. Source: RFC 6962 section 2.1.1.
     *
     * @throws IndexOutOfBoundsException when it was not
     */
    public InclusionProof inclusion(long index, long atSize) {
        requireWithin(atSize, size);
        requireWithin(index, atSize - 1);
        Deque<Hash> path = new ArrayDeque<>();
        long from = 0;
        long to = atSize;
        while (to - from > 1) {
            long split = split(from, to);
            if (index < split) {
                path.addFirst(subtree(split, to));
                to = split;
            } else {
                path.addFirst(subtree(from, split));
                from = split;
            }
        }
        return new InclusionProof(index, atSize, List.copyOf(path));
    }

    /**
     * That the tree of a size begins with all of the tree of a smaller one. Fails as {@link #root()} does. Source: RFC
     * 6962 section 2.1.2.
     *
     * @throws IndexOutOfBoundsException when a size is not among those of this tree, or the first above the second
     */
    public ConsistencyProof consistency(long firstSize, long secondSize) {
        requireWithin(secondSize, size);
        requireWithin(firstSize, secondSize);
        Deque<Hash> path = new ArrayDeque<>();
        long from = 0;
        long to = secondSize;
        while (firstSize > 0 && firstSize != to) {
            long split = split(from, to);
            if (firstSize <= split) {
                path.addFirst(subtree(split, to));
                to = split;
            } else {
                path.addFirst(subtree(from, split));
                from = split;
            }
        }
        if (from > 0) {
            path.addFirst(subtree(from, to));
        }
        return new ConsistencyProof(firstSize, secondSize, List.copyOf(path));
    }

    /** Where the node over these leaves is divided: after the largest power of two that is less than all. */
    private static long split(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }

    /** Hash of the node over leaves from one (inclusive) to another (exclusive) that stand together in some tree. */
    private Hash subtree(long from, long to) {
        long width = Long.highestOneBit(to - from);
        Hash left = perfect(from, Long.numberOfTrailingZeros(width));
        return from + width == to ? left : hasher.node(left, subtree(from + width, to));
    }

    /** Hash of the node over 2^height leaves, which begin at a multiple of their number. */
    private Hash perfect(long from, int height) {
        if (height % Byte.SIZE == 0) {
            return computed(from, height); // it stands in a tile as it is
        }
        Node node = new Node(from, height);
        Hash known = nodes.get(node);
        if (known == null) {
            known = computed(from, height);
            nodes.put(node, known);
        }
        return known;
    }

    private Hash computed(long from, int height) {
        int level = height / Byte.SIZE;
        long start = TilePath.countAt(level, from);
        byte[] tile = tile(level, start / TilePath.FULL_WIDTH);
        return hasher.perfect(tile, (int) (start % TilePath.FULL_WIDTH), 1 << (height % Byte.SIZE));
    }

    /** Content of a tile as it stands in this tree, at least: a tile that has become full since is given whole. */
    byte[] tile(int level, long index) {
        TilePath tile = TilePath.in(size, level, index);
        byte[] known = remembered.get(tile);
        if (known != null) {
            return known;
        }
        byte[] hashes = source.read(tile);
        TilePath found = tile;
        if (hashes == null && !tile.isFull()) {
            found = tile.full();
            hashes = source.read(found);
        }
        if (hashes == null) {
            throw new MissingTileException(tile);
        }
        if (hashes.length != found.width() * Hash.BYTES) {
            throw new MalformedException(
                    found + " has " + hashes.length + " bytes instead of " + found.width() * Hash.BYTES);
        }
        remembered.put(tile, hashes);
        return hashes;
    }

    private static <K, V> Map<K, V> lastUsed(int most) {
        return new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    private static void requireWithin(long number, long last) {
        if (number < 0 || number > last) {
            throw new IndexOutOfBoundsException(number + " is not from 0 to " + last);
        }
    }
}
