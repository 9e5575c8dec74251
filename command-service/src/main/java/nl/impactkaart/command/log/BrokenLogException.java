package nl.impactkaart.command.log;

/** The stored events are not those that were signed; the message says which. */
final class BrokenLogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenLogException(String message) {
        super(message);
    }
}
