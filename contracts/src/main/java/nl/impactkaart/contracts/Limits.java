package nl.impactkaart.contracts;

/** How large a figure or text in an event may be: what the schemas state, for those who check before they record. */
public final class Limits {

    /** Characters of a name: a project, a payer, a stakeholder, a unit. */
    public static final int NAME_LENGTH = 200;

    /** Characters of the number of a grant. */
    public static final int GRANT_NUMBER_LENGTH = 100;

    /** Grants of one map. */
    public static final int GRANTS = 100;

    /** Stories of one map that are told at a time. */
    public static final int STORIES = 100;

    /** Characters of a text: a description, a source, a rationale, a reason. */
    public static final int TEXT_LENGTH = 2_000;

    /** Minor units, either side of zero. */
    public static final long AMOUNT_MINOR = 1_000_000_000_000_000L;

    /** People of one target group in one year. */
    public static final long PEOPLE = 1_000_000_000;

    /** Last project year, and so the longest horizon. */
    public static final int PROJECT_YEARS = 125;

    /** Calendar years of a price index: 1900 to 2200. */
    public static final int INDEX_YEARS = 301;

    /** Digits of a decimal before its point, and at most as many after it. */
    public static final int DECIMAL_DIGITS = 18;

    /** Ranges of one event. */
    public static final int RANGES = 50;

    /** Payers among whom an outcome is divided. */
    public static final int ALLOCATIONS = 50;

    /** Adjustments of one scenario. */
    public static final int ADJUSTMENTS = 100;

    /** Characters of an adjustment's value. */
    public static final int VALUE_LENGTH = 100;

    /** Characters of a link. */
    public static final int LINK_LENGTH = 1_000;

    /** Outcomes of one reference project. */
    public static final int REFERENCE_OUTCOMES = 50;

    /** Characters of a logo in base64. */
    public static final int LOGO_LENGTH = 40_000;

    private Limits() {}
}
