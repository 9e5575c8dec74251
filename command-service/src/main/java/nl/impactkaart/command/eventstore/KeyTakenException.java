package nl.impactkaart.command.eventstore;

/** Another append came first with the same idempotency key; nothing of this one was stored. */
public final class KeyTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyTakenException() {
        super("the idempotency key was used by another append", null, false, false);
    }
}
