package nl.impactkaart.impactmap.meaning;

import java.util.List;
import nl.impactkaart.contracts.impactmap.FigureKind;

/** How the figures of a map are called, wherever one is pointed at. */
public final class FigureNames {

    private static final List<String> COST = List.of(
            "fixedAmountMinor",
            "amountPerParticipantMinor",
            "inKindHours",
            "inKindHourlyRateMinor",
            "firstYear",
            "lastYear");
    private static final List<String> REACH = List.of("plannedPeople", "actualPeople");
    private static final List<String> OUTCOME = List.of(
            "status",
            "incidence",
            "quantityPerYear",
            "quantityByYear",
            "unitValueMinor",
            "startYear",
            "durationYears",
            "deadweight",
            "displacement",
            "attribution",
            "leakage",
            "substitution",
            "dropOff");
    private static final List<String> LABOUR_EFFECT =
            List.of("hoursPerYear", "hoursPerParticipant", "hoursPerFte", "firstYear", "lastYear");
    private static final List<String> METHOD = List.of(
            "methodId",
            "ratePerYear",
            "discountTiming",
            "costsDiscounted",
            "adjustment",
            "horizonYears",
            "valuedAt",
            "priceLevelYear",
            "optimismBias.MEASURED",
            "optimismBias.RESEARCHED",
            "optimismBias.JUDGED",
            "optimismBias.ASSUMED");

    private FigureNames() {}

    /** The figures of a kind; a map as a whole has none of its own. */
    public static List<String> of(FigureKind kind) {
        return switch (kind) {
            case COST -> COST;
            case REACH -> REACH;
            case OUTCOME -> OUTCOME;
            case LABOUR_EFFECT -> LABOUR_EFFECT;
            case METHOD -> METHOD;
            case MAP -> List.of();
        };
    }
}
