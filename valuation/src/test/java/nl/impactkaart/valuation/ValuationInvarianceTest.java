package nl.impactkaart.valuation;

import static nl.impactkaart.valuation.Lines.method;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The value does not depend on how the same thing is written down. */
class ValuationInvarianceTest implements AnyOutcome {

    private static final Method METHOD = method("0.035", DiscountTiming.MIDDLE, true, 40);

    @Property
    void an_outcome_in_two_rows_is_worth_what_it_is_in_one(
            @ForAll("outcome") OutcomeLine outcome, @ForAll("fraction") BigDecimal share) {
        List<BigDecimal> some = outcome.quantities().stream()
                .map(quantity -> quantity.multiply(share))
                .toList();
        List<BigDecimal> others = outcome.quantities().stream()
                .map(quantity -> quantity.multiply(BigDecimal.ONE.subtract(share)))
                .toList();

        same(
                value(List.of(), List.of(AnyOutcome.counting(outcome, some), AnyOutcome.counting(outcome, others))),
                value(List.of(), List.of(outcome)));
    }

    /** Which also holds the sum of differing quantities to that of the same quantity in every year. */
    @Property
    void an_outcome_in_two_stretches_is_worth_what_it_is_in_one(
            @ForAll("outcome") OutcomeLine outcome,
            @ForAll("quantity") BigDecimal quantity,
            @ForAll @IntRange(min = 2, max = 20) int years,
            @ForAll @IntRange(min = 1, max = 19) int first) {
        List<BigDecimal> whole = Collections.nCopies(years, quantity);
        List<BigDecimal> begin = new ArrayList<>(whole);
        List<BigDecimal> end = new ArrayList<>(whole);
        for (int k = 0; k < years; k++) {
            (k < first ? end : begin).set(k, BigDecimal.ZERO);
        }

        same(
                value(List.of(), List.of(AnyOutcome.counting(outcome, begin), AnyOutcome.counting(outcome, end))),
                value(List.of(), List.of(AnyOutcome.counting(outcome, whole))));
    }

    @Property
    void a_stretch_without_drop_off_may_be_a_row_that_starts_later(
            @ForAll("outcome") OutcomeLine outcome, @ForAll @IntRange(min = 1, max = 19) int first) {
        OutcomeLine lasting =
                AnyOutcome.less(outcome, outcome.deductions().inOrder(), outcome.optimismBias(), BigDecimal.ZERO);
        int years = lasting.quantities().size();
        if (first < years) {
            OutcomeLine begin =
                    AnyOutcome.counting(lasting, lasting.quantities().subList(0, first));
            OutcomeLine end = AnyOutcome.counting(
                    AnyOutcome.starting(lasting, lasting.startYear() + first),
                    lasting.quantities().subList(first, years));

            same(value(List.of(), List.of(begin, end)), value(List.of(), List.of(lasting)));
        }
    }

    @Property
    void a_cost_in_two_lines_or_in_one_year_twice_is_the_same_cost(
            @ForAll("quantity") BigDecimal one,
            @ForAll("quantity") BigDecimal other,
            @ForAll @IntRange(min = 0, max = 40) int year) {
        Valuation whole = value(List.of(cost(new YearAmount(year, one.add(other)))), List.of());

        same(value(List.of(cost(new YearAmount(year, one)), cost(new YearAmount(year, other))), List.of()), whole);
        same(value(List.of(cost(new YearAmount(year, one), new YearAmount(year, other))), List.of()), whole);
    }

    @Property
    void in_another_currency_unit_amounts_change_and_factors_do_not(
            @ForAll("outcomes") List<OutcomeLine> outcomes,
            @ForAll("quantity") BigDecimal cost,
            @ForAll @IntRange(min = -6, max = 6) int powerOfTen,
            @ForAll @IntRange(min = 1, max = 999) int exchangeRate) {
        BigDecimal times = BigDecimal.valueOf(exchangeRate).scaleByPowerOfTen(powerOfTen);
        Valuation here = value(List.of(cost(new YearAmount(3, cost))), outcomes);
        Valuation there = value(
                List.of(cost(new YearAmount(3, cost.multiply(times)))),
                outcomes.stream()
                        .map(outcome ->
                                AnyOutcome.worth(outcome, outcome.unitValue().multiply(times)))
                        .toList());

        close(there.netPresentValue(), here.netPresentValue().multiply(times), size(there));
        BigDecimal factor = there.returnFactor();
        if (factor == null) {
            assertThat(here.returnFactor()).isNull();
        } else {
            close(
                    factor.multiply(there.presentValueOfCosts()),
                    Objects.requireNonNull(here.returnFactor()).multiply(there.presentValueOfCosts()),
                    size(there));
        }
    }

    private static CostLine cost(YearAmount... amounts) {
        return new CostLine("c", List.of(amounts));
    }

    private static Valuation value(List<CostLine> costs, List<OutcomeLine> outcomes) {
        return Valuations.value(new ValuationInput(METHOD, costs, outcomes));
    }

    private static void same(Valuation one, Valuation other) {
        close(one.presentValueOfBenefits(), other.presentValueOfBenefits(), size(other));
        close(one.presentValueOfCosts(), other.presentValueOfCosts(), size(other));
        for (int year = 0; year < Math.min(one.years().size(), other.years().size()); year++) {
            close(one.years().get(year).benefits(), other.years().get(year).benefits(), size(other));
        }
    }

    /** To thirty digits of all that was added up. */
    private static void close(BigDecimal one, BigDecimal other, BigDecimal size) {
        assertThat(one).isCloseTo(other, within(size.movePointLeft(30)));
    }

    private static BigDecimal size(Valuation valuation) {
        return valuation.outcomes().stream()
                .flatMap(outcome -> outcome.impacts().stream())
                .map(impact -> impact.amount().abs())
                .reduce(valuation.undiscountedCosts(), BigDecimal::add);
    }
}
