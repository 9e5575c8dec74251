package nl.impactkaart.valuation;

import static nl.impactkaart.valuation.Lines.cost;
import static nl.impactkaart.valuation.Lines.decimal;
import static nl.impactkaart.valuation.Lines.method;
import static nl.impactkaart.valuation.Lines.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaybackTest {

    private static final Method PLAIN = method("0", DiscountTiming.NONE, false, 5);
    private static final Method TEN_PERCENT = method("0.10", DiscountTiming.END, true, 5);

    @Test
    void costs_are_paid_back_after_so_many_months_of_the_first_years_benefits() {
        // 300 ÷ (240 ÷ 12)
        assertThat(payback(PLAIN, List.of(cost("c", 0, 0, "300")), outcome("o", "1", 1, "240"))
                        .paybackMonths())
                .isEqualByComparingTo("15");
    }

    @Test
    void neither_costs_nor_benefits_are_discounted_in_the_guides_payback() {
        // 2 × 110 ÷ (110 ÷ 12)
        assertThat(payback(TEN_PERCENT, List.of(cost("c", 1, 2, "110")), outcome("o", "1", 2, "110"))
                        .paybackMonths())
                .isEqualByComparingTo("24");
    }

    @Test
    void wheels_to_meals_is_paid_back_in_the_seventh_month() {
        Payback payback = Payback.of(Valuations.value(PublishedCasesTest.WHEELS_TO_MEALS));

        // 42,375 ÷ (82,508.57 ÷ 12), the impacts of the guide's value map; 42,375 ÷ (82,508.57 ÷ 1.035 ÷ 12)
        assertThat(payback.paybackMonths()).isCloseTo(decimal("6.163"), within(decimal("0.0005")));
        assertThat(payback.paybackMonthsCumulative()).isCloseTo(decimal("6.3787"), within(decimal("0.00005")));
    }

    @Test
    void without_costs_nothing_is_paid_back() {
        Payback payback = payback(PLAIN, List.of(cost("c", 0, 1, "0")), outcome("o", "1", 2, "100"));

        assertThat(payback.paybackMonths()).isNull();
        assertThat(payback.paybackMonthsCumulative()).isNull();
    }

    @Test
    void without_benefits_in_year_1_the_guides_payback_has_no_meaning() {
        List<CostLine> costs = List.of(cost("c", 1, 1, "100"));

        assertThat(payback(PLAIN, costs).paybackMonths()).isNull();
        assertThat(payback(PLAIN, List.of(cost("c", 0, 0, "100"))).paybackMonths())
                .isNull();
        assertThat(payback(PLAIN, costs, outcome("o", "1", 1, "-1")).paybackMonths())
                .isNull();
        assertThat(payback(PLAIN, costs, outcome("o", "0", 1, "1")).paybackMonths())
                .isNull();
    }

    @Test
    void benefits_add_up_to_the_costs_within_a_later_year() {
        // After two years 80 of 100 are paid; half of the third year's 40 does the rest.
        assertThat(payback(PLAIN, List.of(cost("c", 0, 0, "100")), outcome("o", "1", 5, "40"))
                        .paybackMonthsCumulative())
                .isEqualByComparingTo("30");
    }

    @Test
    void costs_and_benefits_are_discounted_in_the_cumulative_payback() {
        // At present value 100 + 50 of costs, and benefits of 100 a year.
        assertThat(payback(
                                TEN_PERCENT,
                                List.of(cost("c", 0, 0, "100"), cost("d", 1, 1, "55")),
                                outcome("o", "1", 1, "110"),
                                late())
                        .paybackMonthsCumulative())
                .isEqualByComparingTo("18");
    }

    /** 121 in year 2. */
    private static OutcomeLine late() {
        return new OutcomeLine(
                "late",
                1,
                List.of(BigDecimal.ZERO, BigDecimal.ONE),
                decimal("12100"),
                Deductions.NONE,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    @Test
    void costs_that_are_met_at_the_very_end_of_the_last_year_are_paid_back() {
        assertThat(payback(PLAIN, List.of(cost("c", 0, 0, "200")), outcome("o", "1", 5, "40"))
                        .paybackMonthsCumulative())
                .isEqualByComparingTo("60");
    }

    @Test
    void costs_that_are_never_met_are_not_paid_back() {
        assertThat(payback(PLAIN, List.of(cost("c", 0, 0, "200.01")), outcome("o", "1", 5, "40"))
                        .paybackMonthsCumulative())
                .isNull();
    }

    @Test
    void the_net_return_is_what_is_gained_for_each_unit_of_cost() {
        assertThat(netReturn(List.of(cost("c", 1, 1, "80")))).isEqualByComparingTo("0.25");
        assertThat(netReturn(List.of(cost("c", 1, 1, "400")))).isEqualByComparingTo("-0.75");
        assertThat(netReturn(List.of())).isNull();
    }

    private static @Nullable BigDecimal netReturn(List<CostLine> costs) {
        return Valuations.value(new ValuationInput(PLAIN, costs, List.of(outcome("o", "1", 1, "100"))))
                .netReturn();
    }

    private static Payback payback(Method method, List<CostLine> costs, OutcomeLine... outcomes) {
        return Payback.of(Valuations.value(new ValuationInput(method, costs, List.of(outcomes))));
    }
}
