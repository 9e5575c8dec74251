package nl.impactkaart.valuation;

import static nl.impactkaart.valuation.Arithmetic.DIGITS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values a map. Source: docs/method/outcomes.md and results.md, which also give the order of operations. */
public final class Valuations {

    private Valuations() {}

    /**
     * What the costs and outcomes are worth by the method they come with; a pure function.
     *
     * @param input holds its own invariants, so that every input that exists can be valued
     * @return minor units of the input's currency, unrounded; lines in the order of the input
     */
    public static Valuation value(ValuationInput input) {
        Method method = input.method();
        Discounting discounting = Discounting.by(method);
        Years years = new Years(method.horizonYears());
        List<CostValue> costs = new ArrayList<>(input.costs().size());
        for (CostLine line : input.costs()) {
            costs.add(cost(line, method.costsDiscounted(), discounting, years));
        }
        List<OutcomeValue> valued = new ArrayList<>(input.outcomes().size());
        for (OutcomeLine line : input.outcomes()) {
            valued.add(outcome(line, method.adjustment(), discounting));
            years.reach(Math.toIntExact(line.lastYear()));
        }
        List<OutcomeValue> outcomes = List.copyOf(valued);
        BigDecimal benefits = BigDecimal.ZERO;
        for (OutcomeValue outcome : outcomes) {
            benefits = benefits.add(outcome.presentValue(), DIGITS);
        }
        BigDecimal costsNow = BigDecimal.ZERO;
        for (CostValue cost : costs) {
            costsNow = costsNow.add(cost.presentValue(), DIGITS);
        }
        return new Valuation(
                benefits,
                costsNow,
                years.sumOfCosts(),
                benefits.subtract(costsNow, DIGITS),
                returnFactor(benefits, costsNow),
                outcomes,
                List.copyOf(costs),
                years.values(outcomes, discounting, method.costsDiscounted()));
    }

    private static @Nullable BigDecimal returnFactor(BigDecimal benefits, BigDecimal costs) {
        return costs.signum() == 0 ? null : benefits.divide(costs, DIGITS);
    }

    private static CostValue cost(CostLine line, boolean discounted, Discounting discounting, Years years) {
        BigDecimal presentValue = BigDecimal.ZERO;
        for (YearAmount amount : line.amounts()) {
            BigDecimal now = discounted ? discounting.value(amount.year(), amount.amount()) : amount.amount();
            presentValue = presentValue.add(now, DIGITS);
            years.addCost(amount.year(), amount.amount());
        }
        return new CostValue(line.id(), line.amounts(), presentValue);
    }

    private static OutcomeValue outcome(OutcomeLine line, Adjustment adjustment, Discounting discounting) {
        BigDecimal netFactor = NetFactor.of(line, adjustment);
        BigDecimal unitInFirstYear = Arithmetic.times(line.unitValue(), netFactor);
        BigDecimal kept = Arithmetic.remainder(line.dropOff());
        int durationYears = line.quantities().size();
        Annuity annuity = discounting.annuity(line.startYear(), durationYears, kept);
        return new OutcomeValue(
                line.id(),
                netFactor,
                Arithmetic.times(line.quantities().getFirst(), unitInFirstYear),
                new ComputedList<>(durationYears, () -> impacts(line, unitInFirstYear, kept)),
                Arithmetic.times(unitInFirstYear, annuity.of(line.quantities())));
    }

    private static List<YearAmount> impacts(OutcomeLine line, BigDecimal unitInFirstYear, BigDecimal kept) {
        List<YearAmount> impacts = new ArrayList<>(line.quantities().size());
        BigDecimal unit = unitInFirstYear;
        int year = line.startYear();
        for (BigDecimal quantity : line.quantities()) {
            impacts.add(new YearAmount(year++, Arithmetic.times(quantity, unit)));
            unit = Arithmetic.times(unit, kept);
        }
        return impacts;
    }
}
