package nl.impactkaart.valuation;

import static nl.impactkaart.valuation.Lines.cost;
import static nl.impactkaart.valuation.Lines.decimal;
import static nl.impactkaart.valuation.Lines.deductions;
import static nl.impactkaart.valuation.Lines.less;
import static nl.impactkaart.valuation.Lines.method;
import static nl.impactkaart.valuation.Lines.outcome;
import static nl.impactkaart.valuation.Lines.stepped;
import static nl.impactkaart.valuation.Lines.valuedAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuationRulesTest {

    private static final Method FIVE_YEARS = method("0.10", DiscountTiming.END, false, 5);

    @Test
    void without_costs_there_is_no_return_factor() {
        Valuation valuation =
                Valuations.value(new ValuationInput(FIVE_YEARS, List.of(), List.of(outcome("o", "1", 1, "100"))));

        assertThat(valuation.returnFactor()).isNull();
        assertThat(valuation.presentValueOfCosts()).isZero();
    }

    @Test
    void costs_that_come_to_nothing_are_no_costs() {
        assertThat(Valuations.value(new ValuationInput(FIVE_YEARS, List.of(cost("c", 0, 1, "0")), List.of()))
                        .returnFactor())
                .isNull();
    }

    @Test
    void harm_alone_gives_a_negative_return() {
        Valuation valuation = Valuations.value(
                new ValuationInput(FIVE_YEARS, List.of(cost("c", 1, 1, "50")), List.of(outcome("o", "1", 1, "-110"))));

        assertThat(valuation.returnFactor()).isEqualByComparingTo("-2");
        assertThat(valuation.netPresentValue()).isEqualByComparingTo("-15000");
    }

    @Test
    void years_run_from_0_to_the_last_that_a_line_reaches() {
        Valuation valuation = Valuations.value(
                new ValuationInput(FIVE_YEARS, List.of(cost("c", 3, 3, "7")), List.of(outcome("o", "1", 2, "121"))));

        assertThat(valuation.years()).extracting(YearValue::year).containsExactly(0, 1, 2, 3);
        assertThat(valuation.years().get(2).benefits()).isEqualByComparingTo("12100");
        assertThat(valuation.years().get(2).presentValueOfBenefits()).isEqualByComparingTo("10000");
        assertThat(valuation.years().get(3).presentValueOfCosts()).isEqualByComparingTo("700");
    }

    @Test
    void an_empty_map_is_worth_nothing_and_has_no_years() {
        Valuation valuation = Valuations.value(new ValuationInput(FIVE_YEARS, List.of(), List.of()));

        assertThat(valuation.netPresentValue()).isZero();
        assertThat(valuation.years()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"END, 2, 1.21", "START, 2, 1.10", "NONE, 2, 1", "END, 0, 1", "START, 1, 1", "MIDDLE, 0, 1"})
    void each_timing_divides_by_what_its_formula_says(DiscountTiming timing, int year, BigDecimal divisor) {
        Discounting discounting = Discounting.by(method("0.10", timing, false, 5));

        assertThat(discounting.value(year, divisor)).isEqualByComparingTo("1");
    }

    @Test
    void the_middle_of_a_year_is_half_a_year_after_its_start() {
        // 1.21^½ = 1.1 exactly
        Discounting discounting = Discounting.by(method("0.21", DiscountTiming.MIDDLE, false, 2));

        assertThat(discounting.value(1, decimal("1.1"))).isEqualByComparingTo("1");
        assertThat(discounting.value(2, decimal("1.331"))).isEqualByComparingTo("1");
    }

    @Test
    void stepped_rates_compound_year_by_year() {
        Method stepped = stepped(FIVE_YEARS, new RateStep(1, decimal("0.10")), new RateStep(3, decimal("0.20")));

        assertThat(Discounting.by(stepped).value(2, decimal("1.21"))).isEqualByComparingTo("1");
        assertThat(Discounting.by(stepped).value(4, decimal("1.7424"))).isEqualByComparingTo("1");
    }

    @Test
    void the_middle_of_a_year_takes_that_years_own_rate_when_rates_are_stepped() {
        Method stepped = stepped(
                method("0", DiscountTiming.MIDDLE, false, 2),
                new RateStep(1, decimal("0.10")),
                new RateStep(2, decimal("0.21")));

        // 1.10 × 1.21^½ = 1.10 × 1.1
        assertThat(Discounting.by(stepped).value(2, decimal("1.21"))).isEqualByComparingTo("1");
    }

    @Test
    void methods_that_differ_in_one_parameter_are_not_mixed_up() {
        assertThat(List.of(
                        Discounting.by(method("0.10", DiscountTiming.END, false, 5))
                                .factor(1),
                        Discounting.by(method("0.25", DiscountTiming.END, false, 5))
                                .factor(1),
                        Discounting.by(method("0.10", DiscountTiming.START, false, 5))
                                .factor(1),
                        Discounting.by(valuedAt(ValuedAt.FINAL_YEAR, method("0.10", DiscountTiming.END, false, 5)))
                                .factor(1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void drop_off_applies_from_the_second_year_of_an_outcome() {
        OutcomeLine fading = less(outcome("o", "10", 3, "1"), "0", "0", "0", "0.5");

        assertThat(Valuations.value(new ValuationInput(FIVE_YEARS, List.of(), List.of(fading)))
                        .outcomes()
                        .getFirst()
                        .impacts())
                .extracting(amount -> amount.amount().stripTrailingZeros().toPlainString())
                .containsExactly("1000", "500", "250");
    }

    @Test
    void costs_are_discounted_only_where_the_method_says_so() {
        List<CostLine> costs = List.of(cost("c", 1, 1, "110"));

        assertThat(Valuations.value(new ValuationInput(FIVE_YEARS, costs, List.of()))
                        .presentValueOfCosts())
                .isEqualByComparingTo("11000");
        assertThat(Valuations.value(new ValuationInput(method("0.10", DiscountTiming.END, true, 5), costs, List.of()))
                        .presentValueOfCosts())
                .isEqualByComparingTo("10000");
    }

    @Test
    void subtracted_deductions_leave_what_remains_of_one() {
        OutcomeLine line = less(outcome("o", "1", 1, "100"), "0.2", "0.1", "0.3", "0");

        assertThat(NetFactor.of(line, Adjustment.SUBTRACTIVE)).isEqualByComparingTo("0.4");
        assertThat(NetFactor.of(line, Adjustment.MULTIPLICATIVE)).isEqualByComparingTo("0.504");
    }

    @Test
    void subtracted_deductions_of_exactly_one_leave_nothing() {
        assertThat(NetFactor.of(less(outcome("o", "1", 1, "100"), "0.5", "0.2", "0.3", "0"), Adjustment.SUBTRACTIVE))
                .isZero();
    }

    @Test
    void presets_carry_the_parameters_of_their_source() {
        assertThat(Method.presets())
                .extracting(Method::id)
                .containsExactly("sroi-guide-2012", "mkba-nl-2021", "green-book-2022");
        assertThat(Method.presets()).extracting(Method::costsDiscounted).containsExactly(false, true, true);
        assertThat(Method.presets())
                .extracting(method -> method.rates().getFirst().ratePerYear())
                .containsExactly(decimal("0.035"), decimal("0.0225"), decimal("0.035"));
        assertThat(Method.presets()).extracting(Method::horizonYears).containsExactly(5, 30, 10);
        assertThat(Method.presets()).allSatisfy(preset -> {
            assertThat(preset.timing()).isEqualTo(DiscountTiming.END);
            assertThat(preset.adjustment()).isEqualTo(Adjustment.MULTIPLICATIVE);
            assertThat(preset.valuedAt()).isEqualTo(ValuedAt.PRESENT);
        });
    }

    /** HM Treasury, The Green Book (2022), annex 6: 3.5 % to year 30, 3.0 % to year 75, 2.5 % to year 125. */
    @Test
    void the_green_book_steps_down_after_30_and_75_years() {
        Discounting discounting = Discounting.by(Method.presets().getLast().withHorizonYears(125));
        BigDecimal to30 = decimal("1.035").pow(30);
        BigDecimal to75 = to30.multiply(decimal("1.03").pow(45));

        assertThat(discounting.factor(0)).isEqualByComparingTo("1");
        grownTo(discounting, 30, to30);
        grownTo(discounting, 31, to30.multiply(decimal("1.03")));
        grownTo(discounting, 75, to75);
        grownTo(discounting, 76, to75.multiply(decimal("1.025")));
        grownTo(discounting, 125, to75.multiply(decimal("1.025").pow(50)));
    }

    private static void grownTo(Discounting discounting, int year, BigDecimal growth) {
        assertThat(discounting.value(year, growth)).isCloseTo(BigDecimal.ONE, within(decimal("1e-30")));
    }

    @Test
    void valued_at_the_final_year_amounts_grow_until_its_end() {
        Discounting discounting =
                Discounting.by(valuedAt(ValuedAt.FINAL_YEAR, method("0.10", DiscountTiming.END, false, 3)));

        assertThat(discounting.value(3, decimal("7"))).isEqualByComparingTo("7");
        assertThat(discounting.value(2, decimal("10"))).isEqualByComparingTo("11");
        assertThat(discounting.value(0, decimal("1000"))).isEqualByComparingTo("1331");
    }

    @Test
    void optimism_is_taken_off_benefits_and_never_off_harm() {
        assertThat(NetFactor.of(hoped("100"), Adjustment.MULTIPLICATIVE)).isEqualByComparingTo("0.45");
        assertThat(NetFactor.of(hoped("100"), Adjustment.SUBTRACTIVE)).isEqualByComparingTo("0.45");
        assertThat(NetFactor.of(hoped("-100"), Adjustment.MULTIPLICATIVE)).isEqualByComparingTo("0.5");
    }

    /** Half of it counts, and a tenth of that is hope. */
    private static OutcomeLine hoped(String unitValue) {
        return new OutcomeLine(
                "o",
                1,
                List.of(BigDecimal.ONE),
                decimal(unitValue),
                deductions(List.of(decimal("0.5"), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO)),
                decimal("0.1"),
                BigDecimal.ZERO);
    }

    @Test
    void another_horizon_leaves_the_rest_of_a_method_as_it_is() {
        Method longer = FIVE_YEARS.withHorizonYears(100);

        assertThat(longer.horizonYears()).isEqualTo(100);
        assertThat(longer.withHorizonYears(5)).isEqualTo(FIVE_YEARS);
    }

    @Test
    void other_rates_leave_the_rest_of_a_method_as_it_is() {
        Method dearer = FIVE_YEARS.withRates(List.of(new RateStep(1, decimal("0.25"))));

        assertThat(dearer.discountFactors().get(1)).isEqualByComparingTo("0.8");
        assertThat(dearer.discountFactors()).hasSize(6);
        assertThat(dearer.withRates(FIVE_YEARS.rates())).isEqualTo(FIVE_YEARS);
    }

    @Test
    void what_is_computed_when_it_is_read_reads_the_same_again() {
        Valuation valuation = Valuations.value(
                new ValuationInput(FIVE_YEARS, List.of(cost("c", 0, 2, "7")), List.of(outcome("o", "1", 2, "121"))));
        List<YearValue> years = List.copyOf(valuation.years());

        assertThat(valuation.years()).isEqualTo(years).hasSize(3);
        assertThat(valuation.outcomes().getFirst().impacts())
                .isEqualTo(valuation.outcomes().getFirst().impacts())
                .hasSize(2);
        assertThatThrownBy(() -> valuation.years().get(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> valuation.years().remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void display_rounds_half_away_from_zero() {
        assertThat(Rounding.money(decimal("-12345.5"), 2)).isEqualTo("-123.46");
        // Half to even would give 123.44.
        assertThat(Rounding.money(decimal("12344.5"), 2)).isEqualTo("123.45");
        assertThat(Rounding.money(decimal("12345.4"), 0)).isEqualTo("12345");
        assertThat(Rounding.factor(decimal("1.9290125"))).isEqualTo("1.929013");
    }
}
