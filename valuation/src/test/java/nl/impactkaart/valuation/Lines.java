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
                horizonYears);
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
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
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
                decimal(deadweight),
                decimal(displacement),
                decimal(attribution),
                line.leakage(),
                line.substitution(),
                decimal(dropOff));
    }

    static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }

    static BigDecimal minor(String major) {
        return decimal(major).movePointRight(2);
    }
}
