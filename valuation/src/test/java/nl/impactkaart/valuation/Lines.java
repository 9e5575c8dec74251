package nl.impactkaart.valuation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Short ways to write down costs, outcomes and methods; amounts in major units as publications print them. */
final class Lines {

    private Lines() {}

    static Method method(String rate, DiscountTiming timing, boolean costsDiscounted, int horizonYears) {
        return new Method(
                "test",
                "1",
                List.of(new RateStep(1, decimal(rate))),
                timing,
                costsDiscounted,
                Adjustment.MULTIPLICATIVE,
                horizonYears,
                ValuedAt.PRESENT);
    }

    static CostLine cost(String id, int firstYear, int lastYear, String amountPerYear) {
        List<YearAmount> amounts = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year++) {
            amounts.add(new YearAmount(year, minor(amountPerYear)));
        }
        return new CostLine(id, amounts);
    }

    static OutcomeLine outcome(String id, String quantity, int durationYears, String unitValue) {
        return new OutcomeLine(
                id,
                1,
                Collections.nCopies(durationYears, decimal(quantity)),
                minor(unitValue),
                Deductions.NONE,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    static OutcomeLine less(
            OutcomeLine line, String deadweight, String displacement, String attribution, String dropOff) {
        return new OutcomeLine(
                line.id(),
                line.startYear(),
                line.quantities(),
                line.unitValue(),
                new Deductions(
                        decimal(deadweight),
                        decimal(displacement),
                        decimal(attribution),
                        line.deductions().leakage(),
                        line.deductions().substitution()),
                line.optimismBias(),
                decimal(dropOff));
    }

    /** In the order in which they are taken off, five. */
    static Deductions deductions(List<BigDecimal> fractions) {
        return new Deductions(fractions.get(0), fractions.get(1), fractions.get(2), fractions.get(3), fractions.get(4));
    }

    static Method valuedAt(ValuedAt moment, Method method) {
        return new Method(
                method.id(),
                method.version(),
                method.rates(),
                method.timing(),
                method.costsDiscounted(),
                method.adjustment(),
                method.horizonYears(),
                moment);
    }

    static Method adjusting(Adjustment adjustment, Method method) {
        return new Method(
                method.id(),
                method.version(),
                method.rates(),
                method.timing(),
                method.costsDiscounted(),
                adjustment,
                method.horizonYears(),
                method.valuedAt());
    }

    static Method stepped(Method method, RateStep... rates) {
        return new Method(
                method.id(),
                method.version(),
                List.of(rates),
                method.timing(),
                method.costsDiscounted(),
                method.adjustment(),
                method.horizonYears(),
                method.valuedAt());
    }

    static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }

    static BigDecimal minor(String major) {
        return decimal(major).movePointRight(2);
    }
}
