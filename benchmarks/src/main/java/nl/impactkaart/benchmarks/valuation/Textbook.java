package nl.impactkaart.benchmarks.valuation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import nl.impactkaart.valuation.Deductions;
import nl.impactkaart.valuation.OutcomeLine;
import nl.impactkaart.valuation.ValuationInput;
import nl.impactkaart.valuation.YearAmount;

/** The formula as a page prints it, in plain decimals of 34 digits: net present value alone, year after year. */
final class Textbook {

    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private Textbook() {}

    static BigDecimal netPresentValue(ValuationInput input) {
        BigDecimal growth = input.method().rates().getFirst().ratePerYear().add(BigDecimal.ONE);
        BigDecimal[] divisors = new BigDecimal[input.method().horizonYears() + 1];
        divisors[0] = BigDecimal.ONE;
        for (int year = 1; year < divisors.length; year++) {
            divisors[year] = divisors[year - 1].multiply(growth, DIGITS);
        }
        BigDecimal net = BigDecimal.ZERO;
        for (OutcomeLine outcome : input.outcomes()) {
            net = net.add(benefits(outcome, divisors), DIGITS);
        }
        for (YearAmount cost :
                input.costs().stream().flatMap(line -> line.amounts().stream()).toList()) {
            net = net.subtract(cost.amount().divide(divisors[cost.year()], DIGITS), DIGITS);
        }
        return net;
    }

    private static BigDecimal benefits(OutcomeLine outcome, BigDecimal[] divisors) {
        Deductions less = outcome.deductions();
        BigDecimal unit = outcome.unitValue();
        for (BigDecimal deduction : List.of(
                less.deadweight(), less.displacement(), less.attribution(), less.leakage(), less.substitution())) {
            unit = unit.multiply(BigDecimal.ONE.subtract(deduction), DIGITS);
        }
        BigDecimal kept = BigDecimal.ONE.subtract(outcome.dropOff());
        BigDecimal sum = BigDecimal.ZERO;
        int year = outcome.startYear();
        for (BigDecimal quantity : outcome.quantities()) {
            sum = sum.add(quantity.multiply(unit, DIGITS).divide(divisors[year++], DIGITS), DIGITS);
            unit = unit.multiply(kept, DIGITS);
        }
        return sum;
    }
}
