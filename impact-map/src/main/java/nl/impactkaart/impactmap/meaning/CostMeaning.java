package nl.impactkaart.impactmap.meaning;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.impactkaart.contracts.impactmap.CostFigures;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.ReachId;

/** What a cost line may say. */
final class CostMeaning {

    private static final SortedMap<String, Ranges.Check> RANGED = new TreeMap<>(Map.of(
            "fixedAmountMinor", CostMeaning::requireAmount,
            "amountPerParticipantMinor", CostMeaning::requireAmount,
            "inKindHours", Figures::requireQuantity,
            "inKindHourlyRateMinor", CostMeaning::requireAmount));

    private CostMeaning() {}

    static void require(CostFigures cost, ImpactMap map) {
        int horizon = Figures.horizonYears(map);
        if (cost.firstYear() < 0 || cost.firstYear() > horizon) {
            throw new MeaninglessFigureException(
                    "firstYear", "lies outside the years 0 to " + horizon + " that this map's method values");
        }
        if (cost.lastYear() < cost.firstYear() || cost.lastYear() > horizon) {
            throw new MeaninglessFigureException(
                    "lastYear",
                    "lies outside firstYear to year " + horizon + ", the last that this map's method values");
        }
        Figures.requireCostAmount("fixedAmountMinor", cost.fixedAmountMinor());
        Figures.requireCostAmount("amountPerParticipantMinor", cost.amountPerParticipantMinor());
        Figures.requireCostAmount("inKindHourlyRateMinor", cost.inKindHourlyRateMinor());
        Figures.requireQuantity("inKindHours", cost.inKindHours());
        if ((cost.inKindHours() == null) != (cost.inKindHourlyRateMinor() == null)) {
            throw new MeaninglessFigureException(
                    cost.inKindHours() == null ? "inKindHours" : "inKindHourlyRateMinor",
                    "is missing; hours in kind and their rate go together");
        }
        if (cost.fixedAmountMinor() == null && cost.amountPerParticipantMinor() == null && cost.inKindHours() == null) {
            throw new MeaninglessFigureException(
                    "fixedAmountMinor", "is missing; give a fixed amount, an amount per participant, or hours in kind");
        }
        if (cost.reachId() != null && map.reach(new ReachId(cost.reachId())).isEmpty()) {
            throw new MeaninglessFigureException(
                    "reachId", "is not a target group of this map; record its reach first");
        }
        Ranges.require(cost.ranges(), RANGED);
    }

    private static void requireAmount(String field, BigDecimal minor) {
        Figures.requireCostAmount(field, Figures.whole(field, minor));
    }
}
