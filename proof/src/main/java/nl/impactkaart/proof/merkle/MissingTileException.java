package nl.impactkaart.proof.merkle;

/** A tile that the tree must have is not there. */
public final class MissingTileException extends RuntimeException {

    private final TilePath tile;

    MissingTileException(TilePath tile) {
        super(tile + " is missing");
        this.tile = tile;
    }

    public TilePath tile() {
        return tile;
    }
}
