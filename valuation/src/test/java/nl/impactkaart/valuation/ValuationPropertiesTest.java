package nl.impactkaart.valuation;

import static nl.impactkaart.valuation.Lines.cost;
import static nl.impactkaart.valuation.Lines.method;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ValuationPropertiesTest {

    private static final Method METHOD = method("0.035", DiscountTiming.END, true, 40);
    private static final BigDecimal TINY = new BigDecimal("1e-12");

    @Property(tries = 200)
    void the_value_of_all_outcomes_is_the_sum_of_each_alone(@ForAll("outcomes") List<OutcomeLine> outcomes) {
        BigDecimal sum =
                outcomes.stream().map(outcome -> benefits(List.of(outcome))).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(benefits(outcomes)).isCloseTo(sum, within(TINY));
    }

    @Property(tries = 200)
    void the_order_of_the_outcomes_does_not_matter(@ForAll("outcomes") List<OutcomeLine> outcomes) {
        List<OutcomeLine> reversed = new ArrayList<>(outcomes).reversed();

        assertThat(benefits(reversed)).isCloseTo(benefits(outcomes), within(TINY));
    }

    @Property(tries = 200)
    void the_years_add_up_to_the_whole(@ForAll("outcomes") List<OutcomeLine> outcomes) {
        Valuation valuation =
                Valuations.value(new ValuationInput(METHOD, List.of(cost("c", 0, 9, "123.45")), outcomes));

        assertThat(valuation.years().stream()
                        .map(YearValue::presentValueOfBenefits)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isCloseTo(valuation.presentValueOfBenefits(), within(TINY));
        assertThat(valuation.years().stream()
                        .map(YearValue::presentValueOfCosts)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isCloseTo(valuation.presentValueOfCosts(), within(TINY));
        assertThat(valuation.netPresentValue())
                .isCloseTo(valuation.presentValueOfBenefits().subtract(valuation.presentValueOfCosts()), within(TINY));
    }

    @Property
    void an_outcome_has_the_sign_of_its_unit_value(@ForAll("outcome") OutcomeLine outcome) {
        assertThat(benefits(List.of(outcome)).signum())
                .isIn(0, outcome.unitValue().signum());
    }

    @Property
    void nobody_reached_is_nothing_worth(@ForAll("outcome") OutcomeLine outcome) {
        OutcomeLine nobody =
                with(outcome, Collections.nCopies(outcome.quantities().size(), BigDecimal.ZERO), outcome.deadweight());

        assertThat(benefits(List.of(nobody))).isZero();
    }

    @Property
    void twice_the_quantity_is_twice_the_value(@ForAll("outcome") OutcomeLine outcome) {
        List<BigDecimal> twice =
                outcome.quantities().stream().map(q -> q.add(q)).toList();

        assertThat(benefits(List.of(with(outcome, twice, outcome.deadweight()))))
                .isCloseTo(benefits(List.of(outcome)).multiply(new BigDecimal(2)), within(TINY));
    }

    @Property
    void more_deadweight_never_brings_the_value_further_from_zero(
            @ForAll("outcome") OutcomeLine outcome, @ForAll("fraction") BigDecimal deadweight) {
        BigDecimal less = outcome.deadweight().min(deadweight);
        BigDecimal more = outcome.deadweight().max(deadweight);

        assertThat(benefits(List.of(with(outcome, outcome.quantities(), more))).abs())
                .isLessThanOrEqualTo(benefits(List.of(with(outcome, outcome.quantities(), less)))
                        .abs());
    }

    @Property
    void a_later_year_is_worth_less_at_a_positive_rate(@ForAll("rate") BigDecimal rate) {
        Discounting discounting = Discounting.by(method(rate.toPlainString(), DiscountTiming.MIDDLE, false, 40));

        for (int year = 1; year <= 40; year++) {
            assertThat(discounting.factor(year)).isLessThan(discounting.factor(year - 1));
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

    private static BigDecimal benefits(List<OutcomeLine> outcomes) {
        return Valuations.value(new ValuationInput(METHOD, List.of(), outcomes)).presentValueOfBenefits();
    }

    private static OutcomeLine with(OutcomeLine line, List<BigDecimal> quantities, BigDecimal deadweight) {
        return new OutcomeLine(
                line.id(),
                line.startYear(),
                quantities,
                line.unitValue(),
                deadweight,
                line.displacement(),
                line.attribution(),
                line.leakage(),
                line.substitution(),
                line.dropOff());
    }

    @Provide
    Arbitrary<BigDecimal> fraction() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(4);
    }

    @Provide
    Arbitrary<BigDecimal> rate() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.001"), new BigDecimal("0.2"))
                .ofScale(4);
    }

    @Provide
    Arbitrary<List<OutcomeLine>> outcomes() {
        return outcome().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<OutcomeLine> outcome() {
        Arbitrary<BigDecimal> quantity = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal(10_000))
                .ofScale(2);
        Arbitrary<BigDecimal> value =
                Arbitraries.integers().between(-900_000, 900_000).map(BigDecimal::valueOf);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        quantity.list().ofMinSize(1).ofMaxSize(20),
                        value,
                        fraction().array(BigDecimal[].class).ofSize(6))
                .as((start, quantities, unitValue, f) ->
                        new OutcomeLine("o", start, quantities, unitValue, f[0], f[1], f[2], f[3], f[4], f[5]));
    }
}
