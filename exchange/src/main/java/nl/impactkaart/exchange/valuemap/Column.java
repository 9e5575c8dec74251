package nl.impactkaart.exchange.valuemap;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns: those of the SROI guide in its order, then what a map knows beyond it. */
enum Column {
    STAKEHOLDER("stakeholder", "payer"),
    CHANGES,
    INPUT(null, "description"),
    INPUT_VALUE(null, "fixedAmountMinor"),
    OUTPUT,
    OUTCOME("description", null),
    INDICATOR("unit", null),
    INDICATOR_SOURCE("rationale", null),
    QUANTITY("quantityPerYear", null),
    START("startYear", null),
    DURATION("durationYears", null),
    PROXY("valueSource", null),
    VALUE("unitValueMinor", null),
    PROXY_SOURCE("valueSource", null),
    DEADWEIGHT("deadweight", null),
    DISPLACEMENT("displacement", null),
    ATTRIBUTION("attribution", null),
    DROP_OFF("dropOff", null),
    IMPACT,

    LEAKAGE("leakage", null),
    SUBSTITUTION("substitution", null),
    STATUS("status", null),
    LEVEL("level", null),
    BENEFICIARY("beneficiary", null),
    PRICE_LEVEL("priceLevelYear", null),
    EVIDENCE("evidenceGrade", null),
    INPUT_CATEGORY(null, "category"),
    INPUT_FIRST_YEAR(null, "firstYear"),
    INPUT_LAST_YEAR(null, "lastYear"),
    INPUT_SOURCE(null, "source");

    private final @Nullable String ofOutcome;
    private final @Nullable String ofCost;

    /** Written for readers, and not read. */
    Column() {
        this(null, null);
    }

    /**
     * @param ofOutcome the component of an outcome that it holds
     * @param ofCost the component of a cost that it holds
     */
    Column(@Nullable String ofOutcome, @Nullable String ofCost) {
        this.ofOutcome = ofOutcome;
        this.ofCost = ofCost;
    }

    boolean isRead() {
        return ofOutcome != null || ofCost != null;
    }

    /** The column of a component; a quantity by year stands in that of the quantity. */
    static Optional<Column> of(boolean cost, String component) {
        return Arrays.stream(values())
                .filter(column -> component.equals(cost ? column.ofCost : column.ofOutcome)
                        || (!cost && column == QUANTITY && component.startsWith("quantityByYear")))
                .findFirst();
    }
}
