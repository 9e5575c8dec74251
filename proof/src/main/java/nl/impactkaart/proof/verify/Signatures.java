package nl.impactkaart.proof.verify;

import nl.impactkaart.proof.note.UnverifiedNoteException;

/** What is wrong with the signatures below a note, in words. */
final class Signatures {

    private Signatures() {}

    /** @param english what is signed, as are its Dutch words: a noun with the article "the" or "het" */
    static Sentence unverified(String english, String dutch, UnverifiedNoteException e) {
        return switch (e.reason()) {
            case NONE_TRUSTED ->
                new Sentence(
                        "The " + english + " is not signed with any key that you trust.",
                        "Het " + dutch + " is met geen enkele sleutel ondertekend die u vertrouwt.");
            case FALSE_SIGNATURE ->
                new Sentence(
                        "The " + english + " was changed after it was signed: its signature is false.",
                        "Het " + dutch + " is na de ondertekening veranderd: de handtekening klopt niet.");
            case OTHER_ORIGIN ->
                new Sentence(
                        "The " + english + " is signed with the key of another log.",
                        "Het " + dutch + " is ondertekend met de sleutel van een ander logboek.");
        };
    }
}
