package nl.impactkaart.command.eventstore;

/** The process stops while it is not known whether the append was stored; only its idempotency key can tell later. */
public final class UnknownOutcomeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownOutcomeException(Throwable cause) {
        super("stopped before the outcome of an append was known", cause);
    }
}
