package nl.impactkaart.impactmap.evolution;

import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.ImpactMap;

/** What happened to a map, in plain words; the same on every machine. */
public final class Wording {

    private static final Wording DUTCH = new Wording(Language.DUTCH);
    private static final Wording ENGLISH = new Wording(Language.ENGLISH);

    private final Words words;

    private Wording(Language language) {
        words = Words.of(language);
    }

    public static Wording in(Language language) {
        return switch (language) {
            case DUTCH -> DUTCH;
            case ENGLISH -> ENGLISH;
        };
    }

    /**
     * One sentence for an event: {@code Cost 'Contract' revised: fixed amount from € 24,375.00 to € 30,000.00}.
     *
     * @param before the map that the event happened to
     */
    public String of(ImpactMapEvent event, ImpactMap before) {
        return new Sentences(words, before).of(event);
    }

    /**
     * What became of one figure: {@code fixed amount from € 24,375.00 to € 30,000.00}.
     *
     * @param map either of the two; it gives the currency and the names of target groups
     */
    public String of(ChangedFigure figure, ImpactMap map) {
        return new Changes(words, map).of(figure);
    }
}
