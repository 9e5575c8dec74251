package nl.impactkaart.command.eventstore;

/** The queue of appends is full, or the store is stopping; nothing of the command was stored. */
public final class StoreBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreBusyException(String message) {
        super(message, null, false, false);
    }
}
