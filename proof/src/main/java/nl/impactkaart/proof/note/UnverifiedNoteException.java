package nl.impactkaart.proof.note;

/** A note that is not what a trusted key has signed. */
public final class UnverifiedNoteException extends RuntimeException {

    /** What is amiss. */
    public enum Reason {
        /** None of the trusted keys has signed. */
        NONE_TRUSTED,
        /** A signature is given out for one of a trusted key, which did not make it. */
        FALSE_SIGNATURE,
        /** The trusted key that has signed is not that of the log for which the note speaks. */
        OTHER_ORIGIN
    }

    private final Reason reason;

    private UnverifiedNoteException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static UnverifiedNoteException noneTrusted() {
        return new UnverifiedNoteException(Reason.NONE_TRUSTED, "none of the trusted keys has signed the note");
    }

    static UnverifiedNoteException falseSignature(VerifierKey key) {
        return new UnverifiedNoteException(
                Reason.FALSE_SIGNATURE, "the signature of " + key.name() + " does not belong to the note");
    }

    /** A trusted key has signed it, but none that is named after the log for which the note speaks. */
    public static UnverifiedNoteException otherOrigin() {
        return new UnverifiedNoteException(
                Reason.OTHER_ORIGIN, "the note is of another log than the key that has signed it");
    }
}
