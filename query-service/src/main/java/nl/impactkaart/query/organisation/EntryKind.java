package nl.impactkaart.query.organisation;

/** What an organisation keeps. */
enum EntryKind {
    METHOD,
    REFERENCE,
    BRANDING
}
