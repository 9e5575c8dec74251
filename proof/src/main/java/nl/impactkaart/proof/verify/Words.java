package nl.impactkaart.proof.verify;

/** The words around the findings. */
final class Words {

    private Words() {}

    static Sentence of(Finding.Status status) {
        return switch (status) {
            case HOLDS -> new Sentence("holds", "klopt");
            case FAILS -> new Sentence("FAILS", "KLOPT NIET");
            case NOT_SHOWN -> new Sentence("not shown", "niet getoond");
        };
    }

    static Sentence of(Finding.Kind kind) {
        return switch (kind) {
            case PROVEN -> new Sentence("proven", "bewezen");
            case ATTESTED -> new Sentence("attested", "verklaard");
        };
    }

    static Sentence verdict(boolean holds) {
        return holds
                ? new Sentence("Everything that is shown holds.", "Alles wat getoond is klopt.")
                : new Sentence("Not everything holds.", "Niet alles klopt.");
    }
}
