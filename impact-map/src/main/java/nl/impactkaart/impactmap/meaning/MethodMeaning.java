package nl.impactkaart.impactmap.meaning;

import java.math.BigDecimal;
import java.util.List;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.impactmap.Outcome;

/** What a method may say: it can be valued, is what it is called, and reaches every row. */
final class MethodMeaning {

    private MethodMeaning() {}

    static void requireFit(MethodChosen method, ImpactMap map) {
        for (Cost cost : map.costs()) {
            requireWithin(method, "cost " + cost.id().value(), cost.lastYear());
        }
        for (Outcome outcome : map.outcomes()) {
            requireWithin(method, "outcome " + outcome.id().value(), outcome.startYear() + outcome.durationYears() - 1);
            if (method.adjustment() == Adjustment.SUBTRACTIVE) {
                requireDeductionsWithinOne(outcome);
            }
            PriceMeaning.requireYear(
                    "method.priceIndex", "outcome " + outcome.id().value(), outcome.priceLevelYear(), method);
        }
    }

    private static void requireWithin(MethodChosen method, String row, int lastYear) {
        if (lastYear > method.horizonYears()) {
            throw new MeaninglessFigureException(
                    "method.horizonYears",
                    "is " + method.horizonYears() + ", before " + row + " ends in year " + lastYear
                            + "; choose a longer horizon");
        }
    }

    private static void requireDeductionsWithinOne(Outcome outcome) {
        OutcomeMeaning.requireDeductionsWithinOne(
                "method.adjustment",
                "the deductions of outcome " + outcome.id().value(),
                outcome.deadweight(),
                outcome.displacement(),
                outcome.attribution(),
                outcome.leakage(),
                outcome.substitution());
    }

    static void require(MethodChosen method) {
        if (method.horizonYears() < 1 || method.horizonYears() > Limits.PROJECT_YEARS) {
            throw new MeaninglessFigureException(
                    "method.horizonYears", "is " + method.horizonYears() + "; it is 1 to " + Limits.PROJECT_YEARS);
        }
        requireRates(method.rates());
        PriceMeaning.requireMeaning(method);
        method.optimismBias().forEach((grade, bias) -> Figures.requireFraction("method.optimismBias." + grade, bias));
        boolean pretends = Methods.preset(method.methodId(), method.horizonYears())
                .filter(preset -> !preset.equals(method))
                .isPresent();
        if (pretends) {
            throw new MeaninglessFigureException(
                    "method.methodId",
                    "is that of a preset, whose parameters are others; choose a methodId of your own");
        }
    }

    private static void requireRates(List<RateFromYear> rates) {
        if (rates.isEmpty() || rates.getFirst().fromYear() != 1) {
            throw new MeaninglessFigureException(
                    "method.rates", "do not begin with year 1; give the rate from year 1 on");
        }
        int previous = 0;
        for (int i = 0; i < rates.size(); i++) {
            RateFromYear step = rates.get(i);
            String field = "method.rates[" + i + "]";
            if (step.fromYear() <= previous || step.fromYear() > Limits.PROJECT_YEARS) {
                throw new MeaninglessFigureException(
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
            throw new MeaninglessFigureException(field, "is not a fraction above -1 and at most 1; 3.5 % is \"0.035\"");
        }
        Figures.requireDecimals(field, rate);
    }
}
