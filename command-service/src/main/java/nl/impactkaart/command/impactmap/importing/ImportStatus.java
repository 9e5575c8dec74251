package nl.impactkaart.command.impactmap.importing;

/** How far an import is. */
enum ImportStatus {
    WAITING,
    READING,
    /** Its parts are decided one by one; they are counted. */
    CHECKING,
    /** All parts are right, and are being recorded. */
    RECORDING,
    /** The map is there. */
    DONE,
    /** The file cannot become a map; the problems say why. Nothing was recorded. */
    REFUSED,
    /** Nothing is wrong with the file as far as is known; it could not be recorded. */
    FAILED
}
