package nl.impactkaart.rebuild;

/** The rebuild ends without a swap, for a reason that the operator can understand. */
final class RebuildFailedException extends RuntimeException {

    RebuildFailedException(String message) {
        super(message);
    }
}
