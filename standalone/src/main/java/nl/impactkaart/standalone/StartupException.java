package nl.impactkaart.standalone;

/** Something that the user can mend before starting again; its message says what. */
final class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartupException(String message) {
        super(message);
    }
}
