package nl.impactkaart.report.webhooks;

/** What came of an attempt. */
enum Outcome {
    /** The receiver took it: an answer of 200 to 299. */
    DELIVERED,
    /** The receiver answered that it is no more: 410. */
    GONE,
    /** The receiver pointed elsewhere, which is not followed. */
    REDIRECTED,
    /** The receiver answered anything else. */
    REFUSED,
    /** No answer in time. */
    TIMED_OUT,
    /** Its certificate is not one that is trusted, or not its own. */
    UNTRUSTED,
    /** Its name leads to an address that is not public. */
    ADDRESS_REFUSED,
    /** No connection, or it broke. */
    UNREACHABLE
}
