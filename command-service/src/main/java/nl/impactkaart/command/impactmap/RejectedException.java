package nl.impactkaart.command.impactmap;

/** Ends a decision with a {@link Rejection}; an answer, not a failure, so it has no stack trace. */
public final class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    public RejectedException(Rejection rejection) {
        super(rejection.toString(), null, false, false);
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}
