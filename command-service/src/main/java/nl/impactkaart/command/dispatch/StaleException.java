package nl.impactkaart.command.dispatch;

/** The map is at another version than the sender saw. */
final class StaleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long currentSequence;

    StaleException(long currentSequence) {
        super("the map is at sequence " + currentSequence, null, false, false);
        this.currentSequence = currentSequence;
    }

    long currentSequence() {
        return currentSequence;
    }
}
