package nl.impactkaart.impactmap.difference;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRevised;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.impactmap.Prices;

/**
 * Fields of a row that have a meaning together only, some of them together with the method.
 *
 * @param components names of the fields
 * @param withMethod whether the method is among them
 * @param rule what holds of a row and a method that can be valued; nothing of a row of the other kind
 */
record Bond(List<String> components, boolean withMethod, BiPredicate<Record, MethodChosen> rule) {

    static final List<Bond> ALL = List.of(
            ofCost(false, (cost, _) -> cost.firstYear() <= cost.lastYear(), "firstYear", "lastYear"),
            ofCost(true, (cost, method) -> cost.lastYear() <= method.horizonYears(), "lastYear"),
            ofCost(
                    false,
                    (cost, _) -> (cost.inKindHours() == null) == (cost.inKindHourlyRateMinor() == null),
                    "inKindHours",
                    "inKindHourlyRateMinor"),
            ofOutcome(
                    false,
                    (outcome, _) -> outcome.status() != OutcomeStatus.PRICED || outcome.unitValueMinor() != null,
                    "status",
                    "unitValueMinor"),
            ofOutcome(
                    false,
                    (outcome, _) -> hasOneQuantity(outcome),
                    "reachId",
                    "incidence",
                    "quantityPerYear",
                    "quantityByYear"),
            ofOutcome(
                    false,
                    (outcome, _) -> outcome.quantityByYear().isEmpty()
                            || outcome.quantityByYear().size() == outcome.durationYears(),
                    "quantityByYear",
                    "durationYears"),
            ofOutcome(true, Bond::endsInTime, "quantityByYear", "startYear", "durationYears"),
            ofOutcome(true, (outcome, method) -> Prices.of(method).know(outcome.priceLevelYear()), "priceLevelYear"),
            ofOutcome(
                    true,
                    (outcome, method) -> method.adjustment() != Adjustment.SUBTRACTIVE || deductsOneAtMost(outcome),
                    "deadweight",
                    "displacement",
                    "attribution",
                    "leakage",
                    "substitution"));

    private static Bond ofCost(boolean withMethod, BiPredicate<CostRevised, MethodChosen> rule, String... components) {
        return new Bond(
                List.of(components),
                withMethod,
                (row, method) -> !(row instanceof CostRevised cost) || rule.test(cost, method));
    }

    private static Bond ofOutcome(
            boolean withMethod, BiPredicate<OutcomeRevised, MethodChosen> rule, String... components) {
        return new Bond(
                List.of(components),
                withMethod,
                (row, method) -> !(row instanceof OutcomeRevised outcome) || rule.test(outcome, method));
    }

    private static boolean hasOneQuantity(OutcomeRevised outcome) {
        int ways = (outcome.incidence() == null ? 0 : 1)
                + (outcome.quantityPerYear() == null ? 0 : 1)
                + (outcome.quantityByYear().isEmpty() ? 0 : 1);
        return ways == 1 && (outcome.incidence() == null) == (outcome.reachId() == null);
    }

    private static boolean endsInTime(OutcomeRevised outcome, MethodChosen method) {
        int years = outcome.quantityByYear().isEmpty()
                ? outcome.durationYears()
                : outcome.quantityByYear().size();
        return outcome.startYear() + years - 1 <= method.horizonYears();
    }

    private static boolean deductsOneAtMost(OutcomeRevised outcome) {
        return Stream.of(
                                outcome.deadweight(),
                                outcome.displacement(),
                                outcome.attribution(),
                                outcome.leakage(),
                                outcome.substitution())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(BigDecimal.ONE)
                <= 0;
    }
}
