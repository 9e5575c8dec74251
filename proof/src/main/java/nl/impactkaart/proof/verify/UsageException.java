package nl.impactkaart.proof.verify;

/** The command line asks for what cannot be done. The message says what, for whoever typed it. */
final class UsageException extends Exception {

    UsageException(String message) {
        super(message);
    }
}
