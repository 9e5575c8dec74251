package nl.impactkaart.query.exporting;

/** Languages of a value map; that of CSV decides on its notation too. */
enum ExportLanguage {
    nl,
    en
}
