package nl.impactkaart.valuation;

import static nl.impactkaart.valuation.Lines.cost;
import static nl.impactkaart.valuation.Lines.decimal;
import static nl.impactkaart.valuation.Lines.method;
import static nl.impactkaart.valuation.Lines.valuedAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ValuationPropertiesTest implements AnyOutcome {

    private static final Method METHOD = method("0.035", DiscountTiming.END, true, 40);
    private static final BigDecimal TINY = decimal("1e-12");

    @Property(tries = 200)
    void the_value_is_the_formula_written_out(@ForAll("outcome") OutcomeLine outcome) {
        MathContext precise = new MathContext(60);
        BigDecimal hope = outcome.unitValue().signum() > 0 ? outcome.optimismBias() : BigDecimal.ZERO;
        BigDecimal expected = BigDecimal.ZERO;
        for (int k = 1; k <= outcome.quantities().size(); k++) {
            BigDecimal impact = outcome.quantities()
                    .get(k - 1)
                    .multiply(outcome.unitValue())
                    .multiply(BigDecimal.ONE.subtract(hope));
            for (BigDecimal deduction : outcome.deductions().inOrder()) {
                impact = impact.multiply(BigDecimal.ONE.subtract(deduction));
            }
            BigDecimal faded = BigDecimal.ONE.subtract(outcome.dropOff()).pow(k - 1, precise);
            BigDecimal divisor = decimal("1.035").pow(outcome.startYear() + k - 1, precise);
            expected = expected.add(impact.multiply(faded).divide(divisor, precise));
        }

        assertThat(benefits(List.of(outcome)))
                .isCloseTo(expected, within(expected.abs().movePointLeft(32)));
    }

    @Property(tries = 200)
    void the_value_of_all_outcomes_is_the_sum_of_each_alone(@ForAll("outcomes") List<OutcomeLine> outcomes) {
        BigDecimal sum = sum(outcomes, outcome -> benefits(List.of(outcome)));

        assertThat(benefits(outcomes)).isCloseTo(sum, within(TINY));
    }

    @Property(tries = 200)
    void the_order_of_the_outcomes_does_not_matter(@ForAll("outcomes") List<OutcomeLine> outcomes) {
        List<OutcomeLine> reversed = new ArrayList<>(outcomes).reversed();

        assertThat(benefits(reversed)).isCloseTo(benefits(outcomes), within(TINY));
    }

    @Property(tries = 200)
    void the_years_add_up_to_the_whole(@ForAll("outcomes") List<OutcomeLine> outcomes, @ForAll boolean discounted) {
        Method method = method("0.035", DiscountTiming.MIDDLE, discounted, 40);
        Valuation whole = Valuations.value(new ValuationInput(method, List.of(cost("c", 0, 9, "123.45")), outcomes));
        List<YearValue> years = whole.years();

        assertThat(sum(years, YearValue::presentValueOfBenefits))
                .isCloseTo(whole.presentValueOfBenefits(), within(TINY));
        assertThat(sum(years, YearValue::presentValueOfCosts)).isCloseTo(whole.presentValueOfCosts(), within(TINY));
        assertThat(sum(years, YearValue::costs)).isEqualByComparingTo(whole.undiscountedCosts());
    }

    @Property(tries = 200)
    void net_present_value_is_benefits_less_costs(@ForAll("outcomes") List<OutcomeLine> outcomes) {
        Valuation whole = Valuations.value(new ValuationInput(METHOD, List.of(cost("c", 0, 9, "123.45")), outcomes));

        assertThat(whole.netPresentValue())
                .isCloseTo(whole.presentValueOfBenefits().subtract(whole.presentValueOfCosts()), within(TINY));
    }

    @Property
    void an_outcome_has_the_sign_of_its_unit_value(@ForAll("outcome") OutcomeLine outcome) {
        OutcomeValue value = value(METHOD, List.of(outcome)).outcomes().getFirst();
        int counts =
                outcome.quantities().getFirst().signum() * value.netFactor().signum();

        assertThat(value.impactFirstYear().signum())
                .isEqualTo(outcome.unitValue().signum() * counts);
        assertThat(value.presentValue().signum()).isIn(0, outcome.unitValue().signum());
    }

    @Property
    void nobody_reached_is_nothing_worth(@ForAll("outcome") OutcomeLine outcome) {
        int durationYears = outcome.quantities().size();

        assertThat(benefits(List.of(AnyOutcome.counting(outcome, Collections.nCopies(durationYears, BigDecimal.ZERO)))))
                .isZero();
    }

    @Property
    void so_many_times_the_quantity_is_so_many_times_the_value(
            @ForAll("outcome") OutcomeLine outcome, @ForAll @IntRange(min = 0, max = 1000) int times) {
        BigDecimal factor = BigDecimal.valueOf(times);
        List<BigDecimal> more = outcome.quantities().stream()
                .map(quantity -> quantity.multiply(factor))
                .toList();

        assertThat(benefits(List.of(AnyOutcome.counting(outcome, more))))
                .isCloseTo(benefits(List.of(outcome)).multiply(factor), within(TINY));
    }

    @Property
    void a_later_year_is_never_worth_more_at_a_positive_rate(
            @ForAll("rate") BigDecimal rate, @ForAll DiscountTiming timing) {
        Discounting discounting = Discounting.by(method(rate.toPlainString(), timing, false, 40));

        for (int year = 1; year <= 40; year++) {
            boolean less = timing != DiscountTiming.NONE && (timing != DiscountTiming.START || year > 1);
            assertThat(discounting.factor(year).compareTo(discounting.factor(year - 1)))
                    .isEqualTo(less ? -1 : 0);
        }
    }

    @Property
    void the_middle_of_a_year_lies_between_its_ends(@ForAll("rate") BigDecimal rate) {
        String text = rate.toPlainString();
        for (int year = 1; year <= 10; year++) {
            assertThat(Discounting.by(method(text, DiscountTiming.MIDDLE, false, 10))
                            .factor(year))
                    .isGreaterThan(Discounting.by(method(text, DiscountTiming.END, false, 10))
                            .factor(year))
                    .isLessThan(Discounting.by(method(text, DiscountTiming.START, false, 10))
                            .factor(year));
        }
    }

    @Property
    void valued_at_the_final_year_everything_has_grown_by_the_same_factor(
            @ForAll("outcomes") List<OutcomeLine> outcomes, @ForAll DiscountTiming timing) {
        Method now = method("0.035", timing, true, 40);
        ValuationInput input = new ValuationInput(now, List.of(cost("c", 0, 9, "123.45")), outcomes);
        Valuation atStart = Valuations.value(input);
        Valuation atEnd = Valuations.value(
                new ValuationInput(valuedAt(ValuedAt.FINAL_YEAR, now), input.costs(), input.outcomes()));
        BigDecimal growth = timing == DiscountTiming.NONE
                ? BigDecimal.ONE
                : decimal("1.035").pow(40);

        assertThat(atEnd.presentValueOfCosts())
                .isCloseTo(atStart.presentValueOfCosts().multiply(growth), within(TINY));
        assertThat(atEnd.netPresentValue()).isCloseTo(atStart.netPresentValue().multiply(growth), within(TINY));
        assertThat(atEnd.returnFactor()).isCloseTo(atStart.returnFactor(), within(TINY));
    }

    private static <T> BigDecimal sum(List<T> items, Function<T, BigDecimal> amount) {
        return items.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Valuation value(Method method, List<OutcomeLine> outcomes) {
        return Valuations.value(new ValuationInput(method, List.of(), outcomes));
    }

    private static BigDecimal benefits(List<OutcomeLine> outcomes) {
        return value(METHOD, outcomes).presentValueOfBenefits();
    }
}
