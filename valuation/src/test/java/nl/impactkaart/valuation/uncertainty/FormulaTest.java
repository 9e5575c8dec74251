package nl.impactkaart.valuation.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import nl.impactkaart.valuation.OutcomeLine;
import nl.impactkaart.valuation.YearAmount;
import org.junit.jupiter.api.Test;

class FormulaTest {

    private static final Figure FIXED = figure("fixed amount", "1000");
    private static final Figure EACH = figure("amount per participant", "30");
    private static final Figure PEOPLE = figure("people", "20");

    /** 20 people in year 1, 40 in year 2. */
    private static final CostFormula COST = new CostFormula(
            "c",
            new YearlySum(
                    1,
                    2,
                    List.of(
                            YearlyPart.of(decimals("1", "1"), FIXED),
                            new YearlyPart(0, decimals("20", "40"), List.of(EACH, PEOPLE), decimal("20")))));

    @Test
    void a_cost_is_the_sum_of_its_parts_year_by_year() {
        assertThat(COST.line().amounts()).containsExactly(amount(1, "1600"), amount(2, "2200"));
    }

    @Test
    void another_value_changes_the_parts_that_hold_the_figure() {
        assertThat(COST.line(FIXED, decimal("0")).amounts()).containsExactly(amount(1, "600"), amount(2, "1200"));
        assertThat(COST.line(EACH, decimal("10")).amounts()).containsExactly(amount(1, "1200"), amount(2, "1400"));
    }

    @Test
    void a_figure_that_stands_for_several_moves_them_in_proportion() {
        assertThat(COST.line(PEOPLE, decimal("30")).amounts()).containsExactly(amount(1, "1900"), amount(2, "2800"));
    }

    @Test
    void a_formula_tells_the_figures_that_it_follows_from() {
        OutcomeFormula outcome = outcome("3");

        assertThat(COST.figures()).containsExactlyInAnyOrder(FIXED, EACH, PEOPLE);
        assertThat(outcome.figures())
                .hasSize(9)
                .containsAll(outcome.deductions())
                .contains(PEOPLE, outcome.unitValue(), outcome.dropOff(), outcome.durationYears());
    }

    @Test
    void an_outcome_has_a_quantity_for_each_year_of_its_duration() {
        OutcomeFormula outcome = outcome("3");

        assertThat(outcome.line().quantities()).isEqualTo(decimals("20", "20", "20"));
        assertThat(outcome.line(outcome.durationYears(), BigDecimal.ONE).quantities())
                .isEqualTo(decimals("20"));
        assertThat(outcome.line(PEOPLE, decimal("7")).quantities()).isEqualTo(decimals("7", "7", "7"));
    }

    @Test
    void each_figure_of_an_outcome_goes_where_it_belongs() {
        OutcomeFormula outcome = outcome("3");
        OutcomeLine line = outcome.line();

        assertThat(line.startYear()).isEqualTo(2);
        // In prices that are twice as high.
        assertThat(line.unitValue()).isEqualByComparingTo("200");
        assertThat(outcome.line(outcome.unitValue(), decimal("-3")).unitValue()).isEqualByComparingTo("-6");
        assertThat(List.of(
                        line.deductions().deadweight(),
                        line.deductions().displacement(),
                        line.deductions().attribution(),
                        line.deductions().leakage(),
                        line.deductions().substitution(),
                        line.optimismBias(),
                        line.dropOff()))
                .isEqualTo(decimals("0.01", "0.02", "0.03", "0.04", "0.05", "0.1", "0.2"));
        assertThat(outcome.line(outcome.dropOff(), decimal("0.5")).dropOff()).isEqualTo(decimal("0.5"));
    }

    @Test
    void a_duration_without_quantities_is_refused() {
        OutcomeFormula outcome = outcome("3");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> outcome.line(outcome.durationYears(), decimal("5")))
                .withMessageContaining("duration is 5; there are quantities for 1 to 4 years");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outcome.line(outcome.durationYears(), decimal("0")))
                .withMessageContaining("duration is 0");
        outcome.line(outcome.durationYears(), decimal("4"));
    }

    @Test
    void a_formula_without_meaning_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YearlyPart(0, decimals("1"), List.of(), BigDecimal.ZERO))
                .withMessageContaining("over is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YearlySum(1, 1, List.of(YearlyPart.of(decimals("1", "1")))))
                .withMessageContaining("a part runs from year 0 for 2 years; the sum has 1 years");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new YearlySum(1, 1, List.of(new YearlyPart(-1, decimals("1"), List.of(), BigDecimal.ONE))))
                .withMessageContaining("a part runs from year -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutcomeFormula(
                        "o",
                        new YearlySum(1, 1, List.of()),
                        FIXED,
                        PriceLevel.OWN,
                        List.of(FIXED),
                        BigDecimal.ZERO,
                        FIXED,
                        FIXED))
                .withMessageContaining("outcome o has 1 deductions");
    }

    private static OutcomeFormula outcome(String years) {
        return new OutcomeFormula(
                "o",
                new YearlySum(2, 4, List.of(YearlyPart.of(Collections.nCopies(4, BigDecimal.ONE), PEOPLE))),
                figure("unit value", "100"),
                new PriceLevel(decimal("120"), decimal("60")),
                List.of(
                        figure("deadweight", "0.01"),
                        figure("displacement", "0.02"),
                        figure("attribution", "0.03"),
                        figure("leakage", "0.04"),
                        figure("substitution", "0.05")),
                decimal("0.1"),
                figure("drop-off", "0.2"),
                figure("duration", years));
    }

    private static Figure figure(String id, String value) {
        return new Figure(id, decimal(value));
    }

    private static YearAmount amount(int year, String amount) {
        return new YearAmount(year, decimal(amount));
    }

    private static List<BigDecimal> decimals(String... values) {
        return List.of(values).stream().map(BigDecimal::new).toList();
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }
}
