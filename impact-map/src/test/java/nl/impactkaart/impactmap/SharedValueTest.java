package nl.impactkaart.impactmap;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.results.MapResults;
import nl.impactkaart.impactmap.results.Portfolio;
import nl.impactkaart.valuation.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Portfolios and payers, by published cases. */
class SharedValueTest {

    private static final JsonNode CASES = read("shared-value.json");

    static Stream<JsonNode> portfolios() {
        return CASES.get("portfolios").valueStream();
    }

    @ParameterizedTest
    @MethodSource("portfolios")
    void aPortfolioReturnsSumOverSumAndNeverTheMeanOfFactors(JsonNode published) {
        List<Portfolio.Line> lines = published
                .get("maps")
                .valueStream()
                .map(map -> line(
                        "EUR", map.get("benefits").asInt(), map.get("costs").asInt(), false))
                .toList();
        BigDecimal factor = Objects.requireNonNull(Portfolio.of("EUR", lines).returnFactor());
        assertThat(factor).isEqualByComparingTo(published.get("returnFactor").asString());
        BigDecimal mean = lines.stream()
                .map(line -> line.presentValueOfBenefits().divide(line.presentValueOfCosts(), RoundingMode.UNNECESSARY))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(lines.size()), RoundingMode.UNNECESSARY);
        assertThat(mean)
                .isEqualByComparingTo(published.get("meanOfFactors").asString())
                .isNotEqualByComparingTo(factor);
    }

    @Test
    void mapsThatCannotBeAddedStandApartWithTheReason() {
        Portfolio portfolio = Portfolio.of(
                "EUR",
                List.of(
                        line("EUR", 300, 100, false),
                        line("GBP", 1_000, 1, false),
                        line("EUR", 1_000, 0, false),
                        line("EUR", 1_000, 1, true),
                        line("GBP", 1_000, 0, true),
                        line("EUR", 0, 50, false)));
        assertThat(portfolio.counted()).hasSize(2);
        assertThat(portfolio.apart())
                .extracting(Portfolio.Apart::reason)
                .containsExactly(
                        Portfolio.Reason.OTHER_CURRENCY,
                        Portfolio.Reason.NO_COSTS,
                        Portfolio.Reason.HELD_BACK,
                        Portfolio.Reason.OTHER_CURRENCY);
        assertThat(portfolio.returnFactor()).isEqualByComparingTo("2");
        assertThat(portfolio.netPresentValue()).isEqualByComparingTo("150");
    }

    @Test
    void aPortfolioInWhichNothingCountsHasNoFactor() {
        Portfolio portfolio = Portfolio.of("EUR", List.of(line("EUR", 300, 0, false)));
        assertThat(portfolio.returnFactor()).isNull();
        assertThat(portfolio.netPresentValue()).isEqualByComparingTo("0");
    }

    static Stream<JsonNode> fundings() {
        return CASES.get("fundings").valueStream();
    }

    @ParameterizedTest
    @MethodSource("fundings")
    void whoPaysIsCreditedWithItsShareAndTheRestStaysVisible(JsonNode published) {
        var funding =
                History.given(funded(published).toArray(ImpactMapEvent[]::new)).results(MapResults::funding);
        Map<String, String> ratios = new HashMap<>();
        funding.funders()
                .forEach(funder -> ratios.put(
                        funder.name(),
                        Rounding.factor(Objects.requireNonNull(funder.ratio())).toPlainString()));
        assertThat(ratios).isEqualTo(ContractsJson.mapper().convertValue(published.get("ratios"), Map.class));
        assertThat(Rounding.money(funding.unallocated(), 2))
                .isEqualTo(published.get("unallocated").asString());
    }

    /** Amounts in euros become cents. */
    private static List<ImpactMapEvent> funded(JsonNode published) {
        List<ImpactMapEvent> events = new ArrayList<>(List.of(Plans.started(), Plans.undiscounted()));
        published
                .get("pays")
                .properties()
                .forEach(payer ->
                        events.add(Plans.cost(id(payer.getKey()), """
                {"payer": "%s", "fixedAmountMinor": %s00}""".formatted(payer.getKey(), payer.getValue()))));
        published
                .get("outcomes")
                .properties()
                .forEach(outcome -> events.add(Plans.outcome(id(outcome.getKey()), """
                {"unitValueMinor": %s00, "allocations": [%s]}""".formatted(
                                outcome.getValue(), shares(published.get("shares"), outcome.getKey())))));
        return events;
    }

    private static String shares(JsonNode shares, String outcome) {
        return shares.valueStream()
                .filter(share -> share.get(0).asString().equals(outcome))
                .map(share -> "{\"payer\": %s, \"share\": %s}".formatted(share.get(1), share.get(2)))
                .collect(joining(", "));
    }

    private static Portfolio.Line line(String currency, long benefits, long costs, boolean heldBack) {
        return new Portfolio.Line(
                new UUID(30, benefits + costs),
                currency,
                BigDecimal.valueOf(benefits),
                BigDecimal.valueOf(costs),
                heldBack);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode read(String resource) {
        try (InputStream json = SharedValueTest.class.getResourceAsStream(resource)) {
            return ContractsJson.mapper().readTree(Objects.requireNonNull(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
