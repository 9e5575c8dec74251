package nl.impactkaart.proof.merkle;

import org.jspecify.annotations.Nullable;

/** Where tiles are read from: a directory, a server, a map in memory ({@code tiles::get}). */
@FunctionalInterface
public interface TileSource {

    /** Content of a tile; null when there is none under its path. */
    byte @Nullable [] read(TilePath tile);
}
