package nl.impactkaart.command.impactmap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseCost;
import nl.impactkaart.contracts.impactmap.CostFigures;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.CostId;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.ReachId;

/** Adding, revising and removing costs. */
final class CostRules {

    private static final int MOST_COSTS = 500;
    private static final SortedMap<String, Ranges.Check> RANGED = new TreeMap<>(Map.of(
            "fixedAmountMinor", CostRules::requireAmount,
            "amountPerParticipantMinor", CostRules::requireAmount,
            "inKindHours", Figures::requireQuantity,
            "inKindHourlyRateMinor", CostRules::requireAmount));

    private CostRules() {}

    static List<ImpactMapEvent> record(RecordCost command, ImpactMap map) {
        Figures.requireRoom("costs", map.costs().size(), MOST_COSTS);
        requireMeaning(command.cost(), map);
        return List.of(command.cost());
    }

    static List<ImpactMapEvent> revise(ReviseCost command, ImpactMap map) {
        Cost current = known(new CostId(command.cost().costId()), map);
        Figures.requireReason(command);
        requireMeaning(command.cost(), map);
        return current.has(command.cost()) ? List.of() : List.of(command.cost());
    }

    static List<ImpactMapEvent> remove(RemoveCost command, ImpactMap map) {
        known(command.id(), map);
        Figures.requireReason(command);
        return List.of(new CostRemoved(command.id().value()));
    }

    private static Cost known(CostId id, ImpactMap map) {
        return map.cost(id).orElseThrow(() -> new RejectedException(new Rejection.UnknownCost(id)));
    }

    private static void requireMeaning(CostFigures cost, ImpactMap map) {
        int horizon = Figures.horizonYears(map);
        if (cost.firstYear() < 0 || cost.firstYear() > horizon) {
            throw RejectedException.meaningless(
                    "firstYear", "lies outside the years 0 to " + horizon + " that this map's method values");
        }
        if (cost.lastYear() < cost.firstYear() || cost.lastYear() > horizon) {
            throw RejectedException.meaningless(
                    "lastYear",
                    "lies outside firstYear to year " + horizon + ", the last that this map's method values");
        }
        Figures.requireCostAmount("fixedAmountMinor", cost.fixedAmountMinor());
        Figures.requireCostAmount("amountPerParticipantMinor", cost.amountPerParticipantMinor());
        Figures.requireCostAmount("inKindHourlyRateMinor", cost.inKindHourlyRateMinor());
        Figures.requireQuantity("inKindHours", cost.inKindHours());
        if ((cost.inKindHours() == null) != (cost.inKindHourlyRateMinor() == null)) {
            throw RejectedException.meaningless(
                    cost.inKindHours() == null ? "inKindHours" : "inKindHourlyRateMinor",
                    "is missing; hours in kind and their rate go together");
        }
        if (cost.fixedAmountMinor() == null && cost.amountPerParticipantMinor() == null && cost.inKindHours() == null) {
            throw RejectedException.meaningless(
                    "fixedAmountMinor", "is missing; give a fixed amount, an amount per participant, or hours in kind");
        }
        if (cost.reachId() != null && map.reach(new ReachId(cost.reachId())).isEmpty()) {
            throw RejectedException.meaningless("reachId", "is not a target group of this map; record its reach first");
        }
        Ranges.require(cost.ranges(), RANGED);
    }

    private static void requireAmount(String field, BigDecimal minor) {
        Figures.requireCostAmount(field, Figures.whole(field, minor));
    }
}
