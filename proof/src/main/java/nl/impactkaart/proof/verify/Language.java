package nl.impactkaart.proof.verify;

/** In which findings are told. */
public enum Language {
    ENGLISH,
    DUTCH
}
