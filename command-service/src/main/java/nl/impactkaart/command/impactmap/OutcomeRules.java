package nl.impactkaart.command.impactmap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordOutcome;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveOutcome;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseOutcome;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.OutcomeFigures;
import nl.impactkaart.contracts.impactmap.OutcomeRemoved;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.impactmap.OutcomeId;
import nl.impactkaart.impactmap.ReachId;

/** Adding, revising and removing outcomes. */
final class OutcomeRules {

    private static final int MOST_OUTCOMES = 500;
    private static final SortedMap<String, Ranges.Check> RANGED = new TreeMap<>(Map.of(
            "incidence", Figures::requireQuantity,
            "quantityPerYear", Figures::requireQuantity,
            "unitValueMinor", (field, minor) -> Figures.requireAmount(field, Figures.whole(field, minor)),
            "durationYears", (field, years) -> Figures.requireDuration(field, Figures.whole(field, years)),
            "deadweight", Figures::requireFraction,
            "displacement", Figures::requireFraction,
            "attribution", Figures::requireFraction,
            "leakage", Figures::requireFraction,
            "substitution", Figures::requireFraction,
            "dropOff", Figures::requireFraction));

    private OutcomeRules() {}

    static List<ImpactMapEvent> record(RecordOutcome command, ImpactMap map) {
        Figures.requireRoom("outcomes", map.outcomes().size(), MOST_OUTCOMES);
        requireMeaning(command.outcome(), map);
        return List.of(command.outcome());
    }

    static List<ImpactMapEvent> revise(ReviseOutcome command, ImpactMap map) {
        Outcome current = known(new OutcomeId(command.outcome().outcomeId()), map);
        Figures.requireReason(command);
        requireMeaning(command.outcome(), map);
        return current.has(command.outcome()) ? List.of() : List.of(command.outcome());
    }

    static List<ImpactMapEvent> remove(RemoveOutcome command, ImpactMap map) {
        known(command.id(), map);
        Figures.requireReason(command);
        return List.of(new OutcomeRemoved(command.id().value()));
    }

    private static Outcome known(OutcomeId id, ImpactMap map) {
        return map.outcome(id).orElseThrow(() -> new RejectedException(new Rejection.UnknownOutcome(id)));
    }

    private static void requireMeaning(OutcomeFigures outcome, ImpactMap map) {
        requireYears(outcome, Figures.horizonYears(map));
        requireOneQuantity(outcome, map);
        Figures.requireFraction("deadweight", outcome.deadweight());
        Figures.requireFraction("displacement", outcome.displacement());
        Figures.requireFraction("attribution", outcome.attribution());
        Figures.requireFraction("leakage", outcome.leakage());
        Figures.requireFraction("substitution", outcome.substitution());
        Figures.requireFraction("dropOff", outcome.dropOff());
        Figures.requireAmount("unitValueMinor", outcome.unitValueMinor());
        if (outcome.status() == OutcomeStatus.PRICED && outcome.unitValueMinor() == null) {
            throw RejectedException.meaningless(
                    "unitValueMinor", "is missing; a PRICED outcome has a value for each unit, else it is HELD");
        }
        Integer prices = outcome.priceLevelYear();
        if (prices != null && !CalendarYears.contains(prices)) {
            throw RejectedException.meaningless(
                    "priceLevelYear",
                    "is no year of known prices; they are " + CalendarYears.FIRST + " to " + CalendarYears.LAST);
        }
        PriceRules.requireYear("priceLevelYear", "this outcome", prices, map.method());
        if (map.method() != null && map.method().adjustment() == Adjustment.SUBTRACTIVE) {
            requireDeductionsWithinOne(outcome);
        }
        Ranges.require(outcome.ranges(), RANGED);
    }

    private static void requireDeductionsWithinOne(OutcomeFigures outcome) {
        requireDeductionsWithinOne(
                "deadweight",
                "the deductions of this outcome",
                outcome.deadweight(),
                outcome.displacement(),
                outcome.attribution(),
                outcome.leakage(),
                outcome.substitution());
    }

    /** For a method that subtracts the deductions, instead of multiplying what each leaves. */
    static void requireDeductionsWithinOne(String field, String whose, BigDecimal... deductions) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal deduction : deductions) {
            sum = sum.add(deduction);
        }
        if (sum.compareTo(BigDecimal.ONE) > 0) {
            throw RejectedException.meaningless(
                    field,
                    "does not fit: " + whose + " sum to " + sum.toPlainString()
                            + ", and a method that subtracts them allows 1 at most");
        }
    }

    private static void requireYears(OutcomeFigures outcome, int horizon) {
        if (outcome.startYear() < 1) {
            throw RejectedException.meaningless("startYear", "is below 1; the first project year is 1");
        }
        Figures.requireDuration("durationYears", outcome.durationYears());
        if (outcome.startYear() > horizon) {
            throw RejectedException.meaningless(
                    "startYear", "lies after year " + horizon + ", the last that this map's method values");
        }
        if (outcome.durationYears() > horizon - outcome.startYear() + 1) {
            throw RejectedException.meaningless(
                    "durationYears",
                    "runs beyond year " + horizon
                            + ", the last that this map's method values; shorten it, or choose a method with a longer horizon");
        }
    }

    private static void requireOneQuantity(OutcomeFigures outcome, ImpactMap map) {
        int ways = (outcome.incidence() == null ? 0 : 1)
                + (outcome.quantityPerYear() == null ? 0 : 1)
                + (outcome.quantityByYear().isEmpty() ? 0 : 1);
        if (ways != 1) {
            throw RejectedException.meaningless(
                    "quantityPerYear",
                    "is one of three ways, of which exactly one is given: incidence with reachId, quantityPerYear, or"
                            + " quantityByYear");
        }
        if ((outcome.incidence() == null) != (outcome.reachId() == null)) {
            throw RejectedException.meaningless(
                    outcome.incidence() == null ? "incidence" : "reachId",
                    "is missing; an incidence and the target group that it refers to go together");
        }
        if (outcome.reachId() != null
                && map.reach(new ReachId(outcome.reachId())).isEmpty()) {
            throw RejectedException.meaningless("reachId", "is not a target group of this map; record its reach first");
        }
        if (!outcome.quantityByYear().isEmpty() && outcome.quantityByYear().size() != outcome.durationYears()) {
            throw RejectedException.meaningless(
                    "quantityByYear",
                    "has another number of years than durationYears; give one quantity for each year");
        }
        Figures.requireQuantity("incidence", outcome.incidence());
        Figures.requireQuantity("quantityPerYear", outcome.quantityPerYear());
        for (int i = 0; i < outcome.quantityByYear().size(); i++) {
            Figures.requireQuantity(
                    "quantityByYear[" + i + "]", outcome.quantityByYear().get(i));
        }
    }
}
