package nl.impactkaart.portal.access;

/** Something that the portal needs is not there at the moment; the page says to come again. */
final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnavailableException(String what, Exception cause) {
        super(what, cause);
    }
}
