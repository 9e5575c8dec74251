package nl.impactkaart.rebuild;

/** A rebuild of these views is under way, here or in another process. */
public final class AlreadyRebuildingException extends RuntimeException {

    AlreadyRebuildingException() {
        super("A rebuild of these views is under way already; wait for its end.");
    }
}
