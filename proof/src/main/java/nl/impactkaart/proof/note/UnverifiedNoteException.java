package nl.impactkaart.proof.note;

/** A note that is not what a trusted key has signed. */
public final class UnverifiedNoteException extends RuntimeException {

    private UnverifiedNoteException(String message) {
        super(message);
    }

    static UnverifiedNoteException noneTrusted() {
        return new UnverifiedNoteException("none of the trusted keys has signed the note");
    }

    static UnverifiedNoteException falseSignature(VerifierKey key) {
        return new UnverifiedNoteException("the signature of " + key.name() + " does not belong to the note");
    }

    static UnverifiedNoteException otherOrigin() {
        return new UnverifiedNoteException("the checkpoint is of another log than the key that has signed it");
    }
}
