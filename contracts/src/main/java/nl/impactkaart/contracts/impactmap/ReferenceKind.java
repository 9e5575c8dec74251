package nl.impactkaart.contracts.impactmap;

/** Where a reference project stands. */
public enum ReferenceKind {
    /** A confirmed version of an impact map of the same organisation. */
    MAP,
    /** An entry of the organisation's own catalogue. */
    ORGANISATION,
    /** An entry of the catalogue that all organisations of the installation share. */
    INSTALLATION
}
