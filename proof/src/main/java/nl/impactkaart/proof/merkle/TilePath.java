package nl.impactkaart.proof.merkle;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.impactkaart.proof.MalformedException;

/**
 * Which tile, and where it is served and stored below the log's prefix: {@code tile/0/x001/x234/067} or, while it is
 * not full, {@code tile/0/x001/x234/067.p/8}. Source: C2SP tlog-tiles.
 *
 * @param level 0 holds the hashes of leaves, each above it those of full tiles of the one below; {@link #ENTRIES} is
 *     what the leaves themselves are called by
 * @param index place within the level, from 0
 * @param width hashes or entries in it, 1 to {@link #FULL_WIDTH}
 */
public record TilePath(int level, long index, int width) {

    /** Hashes of a full tile. */
    public static final int FULL_WIDTH = 256;

    /** In place of a level: {@code tile/entries/…}, the leaves themselves. */
    public static final int ENTRIES = -1;

    private static final int LEVELS = 64;
    private static final int THOUSAND = 1_000;
    private static final Pattern FORM =
            Pattern.compile("tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

    public TilePath {
        if (level < ENTRIES || level >= LEVELS) {
            throw new MalformedException("level " + level + " of a tile is not from 0 to 63");
        }
        if (index < 0) {
            throw new MalformedException("index " + index + " of a tile is below 0");
        }
        if (width < 1 || width > FULL_WIDTH) {
            throw new MalformedException("width " + width + " of a tile is not from 1 to " + FULL_WIDTH);
        }
    }

    /**
     * The tile as it stands when the tree has a size: full, or as wide as it is then.
     *
     * @throws MalformedException when that tree has no such tile
     */
    public static TilePath in(long treeSize, int level, long index) {
        long hashes = countAt(level, treeSize);
        if (treeSize < 0 || hashes == 0 || index < 0 || index > (hashes - 1) / FULL_WIDTH) {
            throw new MalformedException("a tree of size " + treeSize + " has no tile " + index + " at level " + level);
        }
        return new TilePath(level, index, (int) Math.min(FULL_WIDTH, hashes - index * FULL_WIDTH));
    }

    /** How many hashes, or entries, all tiles of a level hold together. */
    static long countAt(int level, long treeSize) {
        int shift = Math.max(level, 0) * Byte.SIZE;
        return shift < Long.SIZE ? treeSize >>> shift : 0;
    }

    /**
     * The tile of a path.
     *
     * @throws MalformedException when it is not a tile's, or not in its one form
     */
    public static TilePath parse(String path) {
        Matcher matcher = FORM.matcher(path);
        if (!matcher.matches()) {
            throw new MalformedException("not the path of a tile");
        }
        String level = matcher.group(1);
        String width = matcher.group(3);
        TilePath tile;
        try {
            tile = new TilePath(
                    level.equals("entries") ? ENTRIES : Integer.parseInt(level),
                    Long.parseLong(matcher.group(2).replace("x", "").replace("/", "")),
                    width == null ? FULL_WIDTH : Integer.parseInt(width));
        } catch (NumberFormatException e) {
            throw new MalformedException("the index of the tile is too large");
        }
        if (!tile.toString().equals(path)) {
            throw new MalformedException("not the path of a tile in its one form");
        }
        return tile;
    }

    public boolean isFull() {
        return width == FULL_WIDTH;
    }

    /** The tile that this one becomes. */
    public TilePath full() {
        return new TilePath(level, index, FULL_WIDTH);
    }

    /** The path, with no slash before it. */
    @Override
    public String toString() {
        StringBuilder elements = new StringBuilder(group(index));
        for (long rest = index / THOUSAND; rest > 0; rest /= THOUSAND) {
            elements.insert(0, "x" + group(rest) + "/");
        }
        return "tile/" + (level == ENTRIES ? "entries" : level) + "/" + elements + (isFull() ? "" : ".p/" + width);
    }

    private static String group(long number) {
        return String.format(Locale.ROOT, "%03d", number % THOUSAND);
    }
}
