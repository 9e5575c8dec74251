package nl.impactkaart.proof.verify;

import nl.impactkaart.impactmap.evolution.Language;

/** The same said in each language. */
public record Sentence(String english, String dutch) {

    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case DUTCH -> dutch;
        };
    }

    /** Fills in what both say, at the same places. */
    @SuppressWarnings("AnnotateFormatMethod") // two formats share their arguments, which the annotation cannot say
    static Sentence of(String english, String dutch, Object... told) {
        return new Sentence(english.formatted(told), dutch.formatted(told));
    }
}
