package nl.impactkaart.proof.merkle;

/** Where tiles are written to: a directory, a map in memory ({@code tiles::put}). */
@FunctionalInterface
public interface TileSink {

    /** Keeps a tile. The same tile always has the same content, so one that is there already may stay. */
    void write(TilePath tile, byte[] hashes);
}
