package nl.impactkaart.valuation;

import static nl.impactkaart.valuation.Lines.adjusting;
import static nl.impactkaart.valuation.Lines.cost;
import static nl.impactkaart.valuation.Lines.decimal;
import static nl.impactkaart.valuation.Lines.deductions;
import static nl.impactkaart.valuation.Lines.less;
import static nl.impactkaart.valuation.Lines.method;
import static nl.impactkaart.valuation.Lines.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has no meaning is refused by the name of its field. */
class RefusalsTest {

    private static final Method FIVE_YEARS = method("0.10", DiscountTiming.END, false, 5);

    @Test
    void an_outcome_that_outlasts_the_horizon_is_refused() {
        new ValuationInput(FIVE_YEARS, List.of(), List.of(outcome("just", "1", 5, "1")));

        refused(
                () -> new ValuationInput(FIVE_YEARS, List.of(), List.of(outcome("late", "1", 6, "1"))),
                "startYear and quantities of outcome late reach year 6");
        refused(
                () -> new ValuationInput(FIVE_YEARS, List.of(), List.of(starting(Integer.MAX_VALUE, 2))),
                "reach year 2147483648");
    }

    @Test
    void a_cost_outside_the_horizon_is_refused() {
        new ValuationInput(FIVE_YEARS, List.of(cost("c", 0, 5, "1")), List.of());

        refused(
                () -> new ValuationInput(FIVE_YEARS, List.of(cost("c", 5, 6, "1")), List.of()),
                "amounts of cost c hold year 6");
        refused(
                () -> new ValuationInput(FIVE_YEARS, List.of(cost("c", -1, 0, "1")), List.of()),
                "amounts of cost c hold year -1");
    }

    @Test
    void deductions_that_are_subtracted_and_sum_above_one_are_refused() {
        OutcomeLine line = less(outcome("o", "1", 1, "100"), "0.6", "0", "0.5", "0");
        Method subtracting = adjusting(Adjustment.SUBTRACTIVE, FIVE_YEARS);
        new ValuationInput(FIVE_YEARS, List.of(), List.of(line));

        refused(
                () -> new ValuationInput(subtracting, List.of(), List.of(line)),
                "deadweight, displacement, attribution, leakage and substitution of outcome o sum to 1.1");
    }

    @ParameterizedTest
    @CsvSource({
        "0, deadweight",
        "1, displacement",
        "2, attribution",
        "3, leakage",
        "4, substitution",
        "5, optimismBias",
        "6, dropOff",
    })
    void a_fraction_lies_between_0_and_1(int which, String field) {
        fractions(which, "0");
        fractions(which, "1");

        refused(() -> fractions(which, "-0.0001"), field + " is -0.0001");
        refused(() -> fractions(which, "1.0001"), field + " is 1.0001");
        // Written out this figure would fill the memory.
        refused(() -> fractions(which, "1E+999999999"), field + " is 1E+999999999");
    }

    @Test
    void an_outcome_begins_in_year_1_at_the_earliest_lasts_a_year_and_counts_no_fewer_than_none() {
        refused(() -> starting(0, 1), "startYear is 0");
        refused(() -> outcome("o", "1", 0, "1"), "quantities are empty");
        refused(() -> outcome("o", "-1", 1, "1"), "quantities hold -1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-1.5", "1.0001"})
    void a_rate_lies_above_minus_1_and_is_at_most_1(String rate) {
        assertThat(new RateStep(1, BigDecimal.ONE).ratePerYear()).isEqualTo(BigDecimal.ONE);
        assertThat(new RateStep(1, decimal("-0.99")).ratePerYear()).isEqualTo(decimal("-0.99"));

        refused(() -> new RateStep(1, decimal(rate)), "ratePerYear is " + rate);
    }

    @Test
    void rates_begin_with_year_1_and_ascend() {
        refused(() -> stepped(), "rates must begin with year 1");
        refused(() -> stepped(2), "rates must begin with year 1");
        refused(() -> stepped(1, 3, 3), "rates must be in ascending order");
        refused(() -> stepped(1, 3, 2), "rates must be in ascending order");
        refused(() -> new RateStep(0, BigDecimal.ZERO), "fromYear is 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 126})
    void a_horizon_lies_between_1_and_125_years(int years) {
        refused(() -> FIVE_YEARS.withHorizonYears(years), "horizonYears is " + years);
    }

    private static void refused(ThrowingCallable making, String message) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessageContaining(message);
    }

    private static OutcomeLine starting(int year, int durationYears) {
        return line(year, Collections.nCopies(durationYears, BigDecimal.ONE), Collections.nCopies(7, BigDecimal.ZERO));
    }

    private static OutcomeLine fractions(int which, String fraction) {
        List<BigDecimal> fractions = new ArrayList<>(Collections.nCopies(7, BigDecimal.ZERO));
        fractions.set(which, decimal(fraction));
        return line(1, List.of(BigDecimal.ONE), fractions);
    }

    private static OutcomeLine line(int startYear, List<BigDecimal> quantities, List<BigDecimal> fractions) {
        return new OutcomeLine(
                "o", startYear, quantities, BigDecimal.ONE, deductions(fractions), fractions.get(5), fractions.get(6));
    }

    private static Method stepped(int... fromYears) {
        return Lines.stepped(
                FIVE_YEARS,
                IntStream.of(fromYears)
                        .mapToObj(year -> new RateStep(year, decimal("0.03")))
                        .toArray(RateStep[]::new));
    }
}
