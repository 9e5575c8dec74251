package nl.impactkaart.command.impactmap;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ChooseMethod;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.impactmap.Project;

/** Choosing a method: one that can be valued, is what it is called, and reaches every row. */
final class MethodRules {

    private MethodRules() {}

    static List<ImpactMapEvent> choose(ChooseMethod command, ImpactMap map) {
        MethodChosen method = command.presetHorizon() ? stretched(command.method(), map) : command.method();
        if (method.equals(map.method())) {
            return List.of();
        }
        Figures.requireReason(command);
        requireMeaning(method);
        for (Cost cost : map.costs()) {
            requireWithin(method, "cost " + cost.id().value(), cost.lastYear());
        }
        for (Outcome outcome : map.outcomes()) {
            requireWithin(method, "outcome " + outcome.id().value(), outcome.startYear() + outcome.durationYears() - 1);
            if (method.adjustment() == Adjustment.SUBTRACTIVE) {
                requireDeductionsWithinOne(outcome);
            }
            PriceRules.requireYear(
                    "method.priceIndex", "outcome " + outcome.id().value(), outcome.priceLevelYear(), method);
        }
        return List.of(method);
    }

    /** A preset reaches the last year of the project at least. */
    private static MethodChosen stretched(MethodChosen preset, ImpactMap map) {
        Project project = map.startedProject();
        int projectYears = (int) ChronoUnit.YEARS.between(project.periodStart(), project.periodEnd()) + 1;
        return Methods.preset(preset.methodId(), Math.max(preset.horizonYears(), projectYears))
                .orElse(preset);
    }

    private static void requireWithin(MethodChosen method, String row, int lastYear) {
        if (lastYear > method.horizonYears()) {
            throw RejectedException.meaningless(
                    "method.horizonYears",
                    "is " + method.horizonYears() + ", before " + row + " ends in year " + lastYear
                            + "; choose a longer horizon");
        }
    }

    private static void requireDeductionsWithinOne(Outcome outcome) {
        OutcomeRules.requireDeductionsWithinOne(
                "method.adjustment",
                "the deductions of outcome " + outcome.id().value(),
                outcome.deadweight(),
                outcome.displacement(),
                outcome.attribution(),
                outcome.leakage(),
                outcome.substitution());
    }

    static void requireMeaning(MethodChosen method) {
        if (method.horizonYears() < 1 || method.horizonYears() > Limits.PROJECT_YEARS) {
            throw RejectedException.meaningless(
                    "method.horizonYears", "is " + method.horizonYears() + "; it is 1 to " + Limits.PROJECT_YEARS);
        }
        requireRates(method.rates());
        PriceRules.requireMeaning(method);
        method.optimismBias().forEach((grade, bias) -> Figures.requireFraction("method.optimismBias." + grade, bias));
        boolean pretends = Methods.preset(method.methodId(), method.horizonYears())
                .filter(preset -> !preset.equals(method))
                .isPresent();
        if (pretends) {
            throw RejectedException.meaningless(
                    "method.methodId",
                    "is that of a preset, whose parameters are others; choose a methodId of your own");
        }
    }

    private static void requireRates(List<RateFromYear> rates) {
        if (rates.isEmpty() || rates.getFirst().fromYear() != 1) {
            throw RejectedException.meaningless(
                    "method.rates", "do not begin with year 1; give the rate from year 1 on");
        }
        int previous = 0;
        for (int i = 0; i < rates.size(); i++) {
            RateFromYear step = rates.get(i);
            String field = "method.rates[" + i + "]";
            if (step.fromYear() <= previous || step.fromYear() > Limits.PROJECT_YEARS) {
                throw RejectedException.meaningless(
                        field + ".fromYear",
                        "is not between the step before it and year " + Limits.PROJECT_YEARS
                                + "; give steps in their order");
            }
            previous = step.fromYear();
            requireRate(field + ".ratePerYear", step.ratePerYear());
        }
    }

    private static void requireRate(String field, BigDecimal rate) {
        if (rate.compareTo(BigDecimal.ONE.negate()) <= 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            throw RejectedException.meaningless(field, "is not a fraction above -1 and at most 1; 3.5 % is \"0.035\"");
        }
        Figures.requireDecimals(field, rate);
    }
}
