package nl.impactkaart.command.impactmap;

import static nl.impactkaart.command.impactmap.Sample.cost;
import static nl.impactkaart.command.impactmap.Sample.method;
import static nl.impactkaart.command.impactmap.Sample.outcome;
import static nl.impactkaart.command.impactmap.Sample.started;
import static nl.impactkaart.command.impactmap.Scenario.given;
import static nl.impactkaart.command.impactmap.Scenario.givenStarted;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ChooseMethod;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.impactmap.Methods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChoosingMethodTest {

    private static final MethodChosen SROI =
            Methods.preset("sroi-guide-2012", 7).orElseThrow();

    @Test
    void another_method_is_chosen_with_a_reason() {
        givenStarted().when(choose(SROI)).then(SROI);
        givenStarted().when(new ChooseMethod(SROI, false, null)).thenRejected(new Rejection.ReasonMissing());
    }

    @Test
    void the_method_that_holds_already_changes_nothing() {
        givenStarted().when(new ChooseMethod(method(), false, null)).thenNothing();
    }

    @Test
    void a_preset_reaches_the_last_year_of_the_project_unless_a_horizon_is_asked_for() {
        MethodChosen fiveYears = Methods.preset("sroi-guide-2012").orElseThrow();
        Scenario sevenYearProject = given(started("periodEnd", "2032-06-30"), method());
        sevenYearProject.when(new ChooseMethod(fiveYears, true, "as agreed")).then(SROI);

        given(started("periodEnd", "2032-06-30"), method())
                .when(new ChooseMethod(fiveYears, false, "as agreed"))
                .then(fiveYears);
    }

    @Test
    void a_method_reaches_every_row() {
        givenStarted(cost("lastYear", 4))
                .when(choose(method("horizonYears", 4)))
                .then(method("horizonYears", 4));
        givenStarted(cost("lastYear", 4))
                .when(choose(method("horizonYears", 3)))
                .thenMeaningless("method.horizonYears");
        givenStarted(outcome("startYear", 2, "durationYears", 3))
                .when(choose(method("horizonYears", 3)))
                .thenMeaningless("method.horizonYears");
    }

    @Test
    void a_method_that_subtracts_needs_deductions_that_sum_to_one_at_most() {
        MethodChosen subtractive = method("adjustment", "SUBTRACTIVE");
        givenStarted(outcome("deadweight", "0.6")).when(choose(subtractive)).then(subtractive);
        givenStarted(outcome("deadweight", "0.61")).when(choose(subtractive)).thenMeaningless("method.adjustment");
    }

    @Test
    void a_method_of_ones_own_does_not_pretend_to_be_a_preset() {
        givenStarted().when(choose(method("methodId", "sroi-guide-2012"))).thenMeaningless("method.methodId");
    }

    static Stream<MethodChosen> atTheirLimits() {
        return Stream.of(
                method("horizonYears", 1),
                method("horizonYears", 125),
                method("rates", List.of(rate(1, "1"), rate(125, "-0.999999999999"))));
    }

    @ParameterizedTest
    @MethodSource("atTheirLimits")
    void a_method_at_the_limits_of_its_meaning_is_chosen(MethodChosen method) {
        givenStarted().when(choose(method)).then(method);
    }

    static Stream<Arguments> withoutMeaning() {
        return Stream.of(
                Arguments.of("method.horizonYears", method("horizonYears", 0)),
                Arguments.of("method.horizonYears", method("horizonYears", 126)),
                Arguments.of("method.rates", method("rates", List.of())),
                Arguments.of("method.rates", method("rates", List.of(rate(2, "0.03")))),
                Arguments.of("method.rates[1].fromYear", method("rates", List.of(rate(1, "0.03"), rate(1, "0.02")))),
                Arguments.of("method.rates[1].fromYear", method("rates", List.of(rate(1, "0.03"), rate(126, "0.02")))),
                Arguments.of("method.rates[0].ratePerYear", method("rates", List.of(rate(1, "-1")))),
                Arguments.of("method.rates[0].ratePerYear", method("rates", List.of(rate(1, "3.5")))),
                Arguments.of("method.rates[0].ratePerYear", method("rates", List.of(rate(1, "0.0000000000001")))),
                Arguments.of("method.priceLevelYear", method("priceIndex", List.of(index(2026, "120")))),
                Arguments.of("method.priceLevelYear", method("priceLevelYear", 2026)),
                Arguments.of("method.priceLevelYear", indexed(2026, index(2020, "100"))),
                Arguments.of("method.priceIndex[0].calendarYear", indexed(2026, index(1899, "100"))),
                Arguments.of(
                        "method.priceIndex[1].calendarYear", indexed(2026, index(2026, "100"), index(2026, "100"))),
                Arguments.of("method.priceIndex[0].index", indexed(2026, index(2026, "0"))),
                Arguments.of("method.priceIndex[0].index", indexed(2026, index(2026, "0.0000000000000000001"))),
                Arguments.of("method.optimismBias.ASSUMED", method("optimismBias", Map.of("ASSUMED", "1.01"))));
    }

    @ParameterizedTest
    @MethodSource("withoutMeaning")
    void a_method_without_meaning_is_refused(String field, MethodChosen method) {
        givenStarted().when(choose(method)).thenMeaningless(field);
    }

    @Test
    void a_method_that_names_a_price_level_knows_the_prices_of_every_row() {
        MethodChosen toNow = indexed(2026, index(2020, "100"), index(2026, "125"));
        givenStarted(outcome("priceLevelYear", 2020)).when(choose(toNow)).then(toNow);
        givenStarted(outcome()).when(choose(toNow)).then(toNow);
        givenStarted(outcome("priceLevelYear", 2019)).when(choose(toNow)).thenMeaningless("method.priceIndex");
    }

    @Test
    void every_parameter_of_a_method_of_ones_own_is_kept() {
        MethodChosen own = method("valuedAt", "FINAL_YEAR", "optimismBias", Map.of("ASSUMED", "0.2", "JUDGED", "0.1"));
        givenStarted().when(choose(own)).then(own);
    }

    private static MethodChosen indexed(int level, Object... index) {
        return method("priceLevelYear", level, "priceIndex", List.of(index));
    }

    private static Map<String, Object> index(int calendarYear, String index) {
        return Map.of("calendarYear", calendarYear, "index", index);
    }

    private static Map<String, Object> rate(int fromYear, String perYear) {
        return Map.of("fromYear", fromYear, "ratePerYear", perYear);
    }

    private static ChooseMethod choose(MethodChosen method) {
        return new ChooseMethod(method, false, "as agreed");
    }
}
