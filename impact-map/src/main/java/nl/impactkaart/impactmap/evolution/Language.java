package nl.impactkaart.impactmap.evolution;

import java.util.Locale;

/** In which the evolution of a map can be read. */
public enum Language {
    DUTCH("nl"),
    ENGLISH("en");

    private final Locale locale;

    Language(String code) {
        locale = Locale.of(code);
    }

    public Locale locale() {
        return locale;
    }
}
