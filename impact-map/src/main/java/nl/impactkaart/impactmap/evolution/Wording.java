package nl.impactkaart.impactmap.evolution;

import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.ImpactMap;
import org.jspecify.annotations.Nullable;

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

    /**
     * What a figure is called: {@code fixed amount}.
     *
     * @param figure as {@link ChangedFigure#figure()} names it
     * @param year where the figure has one value for each
     */
    public String name(String figure, @Nullable Integer year, ImpactMap map) {
        return new Figures(words, map).name(figure, year);
    }

    /**
     * What a figure says: {@code € 24,375.00}.
     *
     * @param value as {@link ChangedFigure#before()} has it
     */
    public String value(String figure, String value, ImpactMap map) {
        return new Figures(words, map).value(figure, value);
    }
}
