package nl.impactkaart.query.evolution;

import nl.impactkaart.impactmap.evolution.Language;

/** Languages in which an evolution is told, under their codes. */
public enum EvolutionLanguage {
    nl(Language.DUTCH),
    en(Language.ENGLISH);

    private final Language language;

    EvolutionLanguage(Language language) {
        this.language = language;
    }

    public Language language() {
        return language;
    }
}
