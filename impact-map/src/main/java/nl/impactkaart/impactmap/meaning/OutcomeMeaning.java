package nl.impactkaart.impactmap.meaning;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.Allocation;
import nl.impactkaart.contracts.impactmap.OutcomeFigures;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.ReachId;

/** What an outcome may say. */
final class OutcomeMeaning {

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

    private OutcomeMeaning() {}

    static void require(OutcomeFigures outcome, ImpactMap map) {
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
            throw new MeaninglessFigureException(
                    "unitValueMinor", "is missing; a PRICED outcome has a value for each unit, else it is HELD");
        }
        Integer prices = outcome.priceLevelYear();
        if (prices != null && !CalendarYears.contains(prices)) {
            throw new MeaninglessFigureException(
                    "priceLevelYear",
                    "is no year of known prices; they are " + CalendarYears.FIRST + " to " + CalendarYears.LAST);
        }
        PriceMeaning.requireYear("priceLevelYear", "this outcome", prices, map.method());
        if (map.method() != null && map.method().adjustment() == Adjustment.SUBTRACTIVE) {
            requireDeductionsWithinOne(outcome);
        }
        requireAllocations(outcome.allocations(), map);
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
            throw new MeaninglessFigureException(
                    field,
                    "does not fit: " + whose + " sum to " + sum.toPlainString()
                            + ", and a method that subtracts them allows 1 at most");
        }
    }

    private static void requireYears(OutcomeFigures outcome, int horizon) {
        if (outcome.startYear() < 1) {
            throw new MeaninglessFigureException("startYear", "is below 1; the first project year is 1");
        }
        Figures.requireDuration("durationYears", outcome.durationYears());
        if (outcome.startYear() > horizon) {
            throw new MeaninglessFigureException(
                    "startYear", "lies after year " + horizon + ", the last that this map's method values");
        }
        if (outcome.durationYears() > horizon - outcome.startYear() + 1) {
            throw new MeaninglessFigureException(
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
            throw new MeaninglessFigureException(
                    "quantityPerYear",
                    "is one of three ways, of which exactly one is given: incidence with reachId, quantityPerYear, or"
                            + " quantityByYear");
        }
        if ((outcome.incidence() == null) != (outcome.reachId() == null)) {
            throw new MeaninglessFigureException(
                    outcome.incidence() == null ? "incidence" : "reachId",
                    "is missing; an incidence and the target group that it refers to go together");
        }
        if (outcome.reachId() != null
                && map.reach(new ReachId(outcome.reachId())).isEmpty()) {
            throw new MeaninglessFigureException(
                    "reachId", "is not a target group of this map; record its reach first");
        }
        if (!outcome.quantityByYear().isEmpty() && outcome.quantityByYear().size() != outcome.durationYears()) {
            throw new MeaninglessFigureException(
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

    private static void requireAllocations(List<Allocation> allocations, ImpactMap map) {
        if (allocations.size() > Limits.ALLOCATIONS) {
            throw new MeaninglessFigureException(
                    "allocations", "has more than " + Limits.ALLOCATIONS + " payers; put small ones together");
        }
        Set<String> payers = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < allocations.size(); i++) {
            Allocation allocation = allocations.get(i);
            String field = "allocations[" + i + "]";
            Figures.requireFraction(field + ".share", allocation.share());
            if (allocation.share().signum() == 0) {
                throw new MeaninglessFigureException(field + ".share", "is 0; leave this payer out");
            }
            if (!payers.add(allocation.payer())) {
                throw new MeaninglessFigureException(field + ".payer", "is given twice; add its shares up");
            }
            if (map.costs().stream().noneMatch(cost -> cost.payer().equals(allocation.payer()))) {
                throw new MeaninglessFigureException(
                        field + ".payer",
                        "bears no cost of this map; write it as the costs do, or record its cost first");
            }
            sum = sum.add(allocation.share());
        }
        if (sum.compareTo(BigDecimal.ONE) > 0) {
            throw new MeaninglessFigureException(
                    "allocations", "sum to " + sum.toPlainString() + "; together they are 1 at most");
        }
    }
}
