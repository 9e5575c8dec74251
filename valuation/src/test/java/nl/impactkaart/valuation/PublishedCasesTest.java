package nl.impactkaart.valuation;

import static nl.impactkaart.valuation.Lines.cost;
import static nl.impactkaart.valuation.Lines.decimal;
import static nl.impactkaart.valuation.Lines.less;
import static nl.impactkaart.valuation.Lines.method;
import static nl.impactkaart.valuation.Lines.minor;
import static nl.impactkaart.valuation.Lines.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples that others published, with the conventions that each states, to the decimals that each prints. */
class PublishedCasesTest {

    /**
     * The worked example of A Guide to Social Return on Investment (The SROI Network, January 2012), in pounds.
     * Deductions are multiplied, 3.5 % at year end from year 1, inputs undiscounted, drop-off from an outcome's second
     * year. The figures were recalled, not copied from a page at hand; they reproduce to the penny.
     */
    private static final ValuationInput WHEELS_TO_MEALS = new ValuationInput(
            Method.presets().getFirst(),
            List.of(
                    cost("contract", 1, 1, "24375"),
                    cost("volunteers", 1, 1, "18000"),
                    cost("residents and neighbours", 1, 1, "0")),
            List.of(
                    less(outcome("accident and emergency", "7", 1, "94"), "0", "0", "0.05", "0.5"),
                    less(outcome("geriatric assessment", "7", 1, "4964"), "0", "0", "0.05", "0.5"),
                    less(outcome("geriatric continuing care", "7", 1, "7220"), "0", "0", "0.05", "0.5"),
                    less(outcome("visits to the practitioner", "90", 5, "19"), "0", "0", "0.1", "0.1"),
                    less(outcome("new friends", "16", 1, "48.25"), "0.1", "0", "0.35", "0"),
                    less(outcome("swimming pass", "4", 1, "162.5"), "0.7", "0", "0.1", "0.35"),
                    less(outcome("neighbourly shopping", "275", 3, "-5"), "0.05", "0", "0", "0.05")));

    @ParameterizedTest
    @CsvSource({
        "accident and emergency, 625.10",
        "geriatric assessment, 33010.60",
        "geriatric continuing care, 48013.00",
        "visits to the practitioner, 1539.00",
        "new friends, 451.62",
        "swimming pass, 175.50",
        "neighbourly shopping, -1306.25"
    })
    void wheels_to_meals_row_by_row(String row, BigDecimal publishedImpact) {
        assertThat(impactOf(WHEELS_TO_MEALS, row)).isEqualTo(publishedImpact);
    }

    @Test
    void wheels_to_meals_in_all() {
        Valuation valuation = Valuations.value(WHEELS_TO_MEALS);

        assertThat(euros(valuation.presentValueOfBenefits())).isEqualTo("81741.93");
        assertThat(euros(valuation.presentValueOfCosts())).isEqualTo("42375.00");
        assertThat(ratio(valuation)).isEqualTo("1.93");
        assertThat(euros(valuation.netPresentValue())).isEqualTo("39366.93");
    }

    /** Illustration of public-value-metrics.github.io, topic social return on investment: one year, no discounting. */
    @Test
    void befriending_charity_returns_less_than_it_costs() {
        ValuationInput input = new ValuationInput(
                method("0", DiscountTiming.NONE, false, 1),
                List.of(cost("service", 1, 1, "60000")),
                List.of(less(outcome("less loneliness", "80", 1, "1100"), "0.35", "0", "0.15", "0")));
        Valuation valuation = Valuations.value(input);

        assertThat(impactOf(input, "less loneliness")).isEqualTo("48620.00");
        assertThat(euros(valuation.presentValueOfBenefits())).isEqualTo("48620.00");
        assertThat(euros(valuation.presentValueOfCosts())).isEqualTo("60000.00");
        assertThat(ratio(valuation)).isEqualTo("0.81");
    }

    /**
     * Illustration of the same topic: 3.5 % at the start of the year, so that year 1 is undiscounted. One year's input
     * is all the cost that the publication counts. The present value is printed in whole pounds.
     */
    @Test
    void employment_programme_leaves_its_first_year_undiscounted() {
        ValuationInput input = new ValuationInput(
                method("0.035", DiscountTiming.START, false, 2),
                List.of(cost("annual input", 1, 1, "250000")),
                List.of(less(outcome("sustained employment", "60", 2, "8500"), "0.4", "0", "0.3", "0.3")));
        Valuation valuation = Valuations.value(input);

        assertThat(impactOf(input, "sustained employment")).isEqualTo("214200.00");
        assertThat(inUnitsOf("1", valuation.presentValueOfBenefits())).isEqualTo("359070");
        assertThat(euros(valuation.presentValueOfCosts())).isEqualTo("250000.00");
        assertThat(ratio(valuation)).isEqualTo("1.44");
    }

    /**
     * Illustration of public-value-metrics.github.io, topic maatschappelijke-kosten-batenanalyse: 3.5 % at year end, costs
     * discounted too, nothing deducted. Amounts are printed rounded to 10,000; its rows have no impact printed.
     */
    @Test
    void cycle_network_discounts_its_costs_too_and_pays_its_capital_in_year_0() {
        Valuation valuation = Valuations.value(new ValuationInput(
                method("0.035", DiscountTiming.END, true, 20),
                List.of(cost("capital", 0, 0, "3000000"), cost("maintenance", 1, 20, "50000")),
                List.of(
                        outcome("health", "1", 20, "180000"),
                        outcome("less sick leave", "1", 20, "40000"),
                        outcome("less congestion", "1", 20, "60000"))));

        assertThat(inUnitsOf("10000", valuation.presentValueOfBenefits())).isEqualTo("3980000");
        assertThat(inUnitsOf("10000", valuation.presentValueOfCosts())).isEqualTo("3710000");
        assertThat(inUnitsOf("10000", valuation.netPresentValue())).isEqualTo("270000");
        assertThat(ratio(valuation)).isEqualTo("1.07");
    }

    @Test
    void cycle_network_falls_below_one_when_health_is_worth_a_fifth_less() {
        Valuation valuation = Valuations.value(new ValuationInput(
                method("0.035", DiscountTiming.END, true, 20),
                List.of(cost("capital", 0, 0, "3000000"), cost("maintenance", 1, 20, "50000")),
                List.of(
                        outcome("health", "1", 20, "144000"),
                        outcome("less sick leave", "1", 20, "40000"),
                        outcome("less congestion", "1", 20, "60000"))));

        assertThat(valuation.returnFactor()).isLessThan(BigDecimal.ONE);
    }

    /**
     * The additionality factors for the United Kingdom of charlescoverdale/econstack-data: no attribution, three decimals.
     *
     * <p>Nine rows are rounded. Two, optimistic (0.7695) and regeneration (0.373828…), are cut off where they are
     * published: there the engine's factor meets the figure when it is cut off too, and only then.
     */
    @ParameterizedTest
    @CsvSource({
        "standard, 0.2, 0.25, 0.1, 0, 0.540, HALF_UP",
        "conservative, 0.35, 0.4, 0.2, 0.05, 0.296, HALF_UP",
        "optimistic, 0.1, 0.1, 0.05, 0, 0.769, DOWN",
        "employment, 0.2, 0.15, 0.1, 0, 0.612, HALF_UP",
        "crime, 0.15, 0.075, 0.075, 0, 0.727, HALF_UP",
        "health, 0.2, 0.1, 0.075, 0, 0.666, HALF_UP",
        "education, 0.15, 0.15, 0.075, 0, 0.668, HALF_UP",
        "housing, 0.275, 0.2, 0.15, 0, 0.493, HALF_UP",
        "regeneration, 0.275, 0.375, 0.175, 0, 0.373, DOWN",
        "transport, 0.15, 0.175, 0.1, 0, 0.631, HALF_UP",
        "international, 0.15, 0.1, 0.225, 0, 0.593, HALF_UP"
    })
    void additionality_multiplies_what_each_deduction_leaves(
            String row,
            BigDecimal deadweight,
            BigDecimal displacement,
            BigDecimal leakage,
            BigDecimal substitution,
            BigDecimal published,
            RoundingMode printed) {
        BigDecimal netFactor = netFactor(row, deadweight, displacement, leakage, substitution);

        assertThat(netFactor.setScale(3, printed)).isEqualTo(published);
        if (printed == RoundingMode.DOWN) {
            assertThat(netFactor.setScale(3, RoundingMode.HALF_UP)).isEqualTo(published.add(decimal("0.001")));
        }
    }

    private static BigDecimal netFactor(
            String row, BigDecimal deadweight, BigDecimal displacement, BigDecimal leakage, BigDecimal substitution) {
        OutcomeLine line = new OutcomeLine(
                row,
                1,
                List.of(BigDecimal.ONE),
                BigDecimal.ONE,
                deadweight,
                displacement,
                BigDecimal.ZERO,
                leakage,
                substitution,
                BigDecimal.ZERO);
        return Valuations.value(
                        new ValuationInput(method("0", DiscountTiming.NONE, false, 1), List.of(), List.of(line)))
                .outcomes()
                .getFirst()
                .netFactor();
    }

    private static BigDecimal impactOf(ValuationInput input, String row) {
        return Valuations.value(input).outcomes().stream()
                .filter(outcome -> outcome.id().equals(row))
                .map(outcome -> euros(outcome.impactFirstYear()))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal euros(BigDecimal minor) {
        return Rounding.money(minor, 2);
    }

    private static BigDecimal ratio(Valuation valuation) {
        return Objects.requireNonNull(valuation.returnFactor()).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal inUnitsOf(String unit, BigDecimal minor) {
        return minor.divide(minor(unit), 0, RoundingMode.HALF_UP).multiply(decimal(unit));
    }
}
