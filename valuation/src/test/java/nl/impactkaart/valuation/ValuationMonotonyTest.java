package nl.impactkaart.valuation;

import static nl.impactkaart.valuation.Lines.adjusting;
import static nl.impactkaart.valuation.Lines.decimal;
import static nl.impactkaart.valuation.Lines.method;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** In which direction each factor moves the value. */
class ValuationMonotonyTest implements AnyOutcome {

    private static final Method METHOD = method("0.035", DiscountTiming.END, true, 40);

    @Property
    void a_greater_deduction_optimism_bias_or_drop_off_never_brings_the_value_further_from_zero(
            @ForAll("outcome") OutcomeLine outcome,
            @ForAll @IntRange(min = 0, max = 6) int which,
            @ForAll("fraction") BigDecimal one,
            @ForAll("fraction") BigDecimal other,
            @ForAll Adjustment adjustment) {
        Method method = adjusting(adjustment, METHOD);
        BigDecimal ofLess = benefits(method, deducting(outcome, which, one.min(other)));
        BigDecimal ofMore = benefits(method, deducting(outcome, which, one.max(other)));

        assertThat(ofMore.abs()).isLessThanOrEqualTo(ofLess.abs());
    }

    /** A fifth of every deduction, so that they may also be subtracted; 5 is the optimism bias, 6 the drop-off. */
    private static OutcomeLine deducting(OutcomeLine line, int which, BigDecimal fraction) {
        List<BigDecimal> deductions = new ArrayList<>(line.deductions().inOrder());
        if (which < 5) {
            deductions.set(which, fraction);
        }
        deductions.replaceAll(deduction -> deduction.multiply(decimal("0.2")));
        return AnyOutcome.less(
                line, deductions, which == 5 ? fraction : line.optimismBias(), which == 6 ? fraction : line.dropOff());
    }

    @Property
    void optimism_never_touches_harm(
            @ForAll("outcome") OutcomeLine outcome, @ForAll("fraction") BigDecimal optimismBias) {
        OutcomeLine harm = AnyOutcome.worth(outcome, outcome.unitValue().abs().negate());

        assertThat(benefits(deducting(harm, 5, optimismBias))).isEqualTo(benefits(deducting(harm, 5, BigDecimal.ZERO)));
    }

    @Property
    void a_greater_quantity_in_any_year_never_brings_the_value_nearer_to_zero(
            @ForAll("outcome") OutcomeLine outcome,
            @ForAll @IntRange(min = 0, max = 19) int year,
            @ForAll("quantity") BigDecimal more) {
        List<BigDecimal> quantities = new ArrayList<>(outcome.quantities());
        int index = year % quantities.size();
        quantities.set(index, quantities.get(index).add(more));

        notNearer(outcome, AnyOutcome.counting(outcome, quantities));
    }

    @Property
    void another_year_never_brings_the_value_nearer_to_zero(
            @ForAll("outcome") OutcomeLine outcome, @ForAll("quantity") BigDecimal quantity) {
        List<BigDecimal> quantities = new ArrayList<>(outcome.quantities());
        quantities.add(quantity);

        notNearer(outcome, AnyOutcome.counting(outcome, quantities));
    }

    @Property
    void a_greater_unit_value_is_never_worth_less(
            @ForAll("outcome") OutcomeLine outcome,
            @ForAll("unitValue") BigDecimal one,
            @ForAll("unitValue") BigDecimal other) {
        assertThat(benefits(AnyOutcome.worth(outcome, one.max(other))))
                .isGreaterThanOrEqualTo(benefits(AnyOutcome.worth(outcome, one.min(other))));
    }

    @Property
    void a_later_start_never_brings_the_value_further_from_zero(
            @ForAll("outcome") OutcomeLine outcome, @ForAll DiscountTiming timing) {
        Method method = method("0.035", timing, true, 41);

        assertThat(benefits(method, AnyOutcome.starting(outcome, outcome.startYear() + 1))
                        .abs())
                .isLessThanOrEqualTo(benefits(method, outcome).abs());
    }

    @Property
    void a_higher_rate_never_brings_the_value_further_from_zero(
            @ForAll("outcome") OutcomeLine outcome,
            @ForAll("rate") BigDecimal one,
            @ForAll("rate") BigDecimal other,
            @ForAll DiscountTiming timing) {
        Method lower = method(one.min(other).toPlainString(), timing, true, 40);
        Method higher = method(one.max(other).toPlainString(), timing, true, 40);

        assertThat(benefits(higher, outcome).abs())
                .isLessThanOrEqualTo(benefits(lower, outcome).abs());
    }

    @Property
    void a_greater_cost_never_adds_to_the_net_value(
            @ForAll("outcomes") List<OutcomeLine> outcomes,
            @ForAll @IntRange(min = 0, max = 40) int year,
            @ForAll("quantity") BigDecimal cost,
            @ForAll("quantity") BigDecimal more,
            @ForAll boolean discounted) {
        Method method = method("0.035", DiscountTiming.MIDDLE, discounted, 40);

        assertThat(net(method, outcomes, new YearAmount(year, cost.add(more))))
                .isLessThanOrEqualTo(net(method, outcomes, new YearAmount(year, cost)));
    }

    private static BigDecimal net(Method method, List<OutcomeLine> outcomes, YearAmount cost) {
        return Valuations.value(new ValuationInput(method, List.of(new CostLine("c", List.of(cost))), outcomes))
                .netPresentValue();
    }

    private static void notNearer(OutcomeLine one, OutcomeLine other) {
        assertThat(benefits(other).abs()).isGreaterThanOrEqualTo(benefits(one).abs());
    }

    private static BigDecimal benefits(OutcomeLine outcome) {
        return benefits(METHOD, outcome);
    }

    private static BigDecimal benefits(Method method, OutcomeLine outcome) {
        return Valuations.value(new ValuationInput(method, List.of(), List.of(outcome)))
                .presentValueOfBenefits();
    }
}
