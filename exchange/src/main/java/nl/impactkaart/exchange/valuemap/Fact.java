package nl.impactkaart.exchange.valuemap;

/** What stands above the table, a name and a value in each row. */
enum Fact {
    PROJECT,
    PROJECT_TYPE,
    PERIOD_START,
    PERIOD_END,
    CURRENCY,
    PERSPECTIVE,
    METHOD,
    METHOD_VERSION,
    HORIZON,
    AIM,
    TARGET_GROUP,
    APPROACH,
    BASELINE,
    /** This and what follows is computed: written for readers, and not read. */
    BENEFITS,
    COSTS,
    NET_PRESENT_VALUE,
    RETURN_FACTOR;

    boolean isRead() {
        return compareTo(BENEFITS) < 0;
    }
}
