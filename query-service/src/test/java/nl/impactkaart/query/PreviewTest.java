package nl.impactkaart.query;

import static nl.impactkaart.query.Service.send;
import static nl.impactkaart.query.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ValuedAt;
import nl.impactkaart.contracts.organisation.MethodPublished;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a map would be worth, before anything is recorded. */
class PreviewTest {

    private static final UUID NEIGHBOURS = new UUID(70, 1);

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");
    private final Recorder map = wheels(organisation, "Wheels-to-Meals");

    @Test
    void aPreviewValuesAdjustmentsAndStoresNothing() {
        JsonNode preview = preview(scaled("\"figure\": \"fixedAmountMinor\",", "2"))
                .expect(200)
                .json();

        assertThat(preview.at("/valuation/netPresentValue").asString()).isEqualTo("14991.93");
        assertThat(preview.at("/difference/netPresentValue").asString()).isEqualTo("-24375.00");
        assertThat(preview.at("/valuation/years").valueStream()).isNotEmpty();
        assertThat(preview.at("/valuation/rows/0").has("presentValue")).isTrue();
        assertThat(preview.at("/valuation/rows/0").has("impactByYear")).isFalse();
        assertThat(preview.at("/valuation/costs/0").has("amountByYear")).isFalse();
        assertThat(service.map(map, editor).at("/valuation/netPresentValue").asString())
                .isEqualTo("39366.93");
    }

    @Test
    void newRowsAreWorthWhatTheyAreOnceTheyAreRecorded() {
        JsonNode preview = preview("""
                {"rows": {
                  "reach": [{"reachId": "%s", "years": [{"year": 1, "plannedPeople": 12}]}],
                  "costs": [{"firstYear": 1, "lastYear": 1, "amountPerParticipantMinor": 2500, "reachId": "%s"}],
                  "outcomes": [{"status": "PRICED", "reachId": "%s", "incidence": "0.5", "unitValueMinor": 120000,
                                "startYear": 1, "durationYears": 3, "deadweight": "0.1", "dropOff": "0.2"}]}}""".formatted(NEIGHBOURS, NEIGHBOURS, NEIGHBOURS))
                .expect(200)
                .json();

        send(map.append(neighbours()));
        assertThat(preview.at("/difference/netPresentValue").asString()).isNotEqualTo("0.00");
        assertThat(figures(preview)).isEqualTo(figures(service.map(map, editor)));
    }

    @Test
    void aRowOfTheMapIsReplaced() {
        JsonNode preview = preview("""
                {"rows": {"costs": [{"costId": "%s", "firstYear": 1, "lastYear": 1, "fixedAmountMinor": 4875000}]}}""".formatted(Wheels.CONTRACT)).expect(200).json();

        assertThat(preview.at("/valuation/netPresentValue").asString()).isEqualTo("14991.93");
    }

    @Test
    void aMapIsValuedByAnotherMethod() {
        send(List.of(Recorder.ofOrganisation(organisation).append(undiscounted())));
        String ours = "{\"method\": {\"methodId\": \"ours\", \"methodVersion\": \"1\"}}";
        await("the published method").until(() -> preview(ours).status() == 200);
        JsonNode preset = preview("{\"method\": {\"methodId\": \"mkba-nl-2021\", \"horizonYears\": 8}}")
                .expect(200)
                .json();

        JsonNode published = preview(ours).expect(200).json();

        send(List.of(map.append(Methods.preset("mkba-nl-2021", 8).orElseThrow())));
        assertThat(figures(preset)).isEqualTo(figures(service.map(map, editor)));
        send(List.of(map.append(undiscounted().chosen())));
        assertThat(figures(published)).isEqualTo(figures(service.map(map, editor)));
        assertThat(figures(published)).isNotEqualTo(figures(preset));
    }

    private static MethodPublished undiscounted() {
        return new MethodPublished(
                "ours",
                "1",
                List.of(new RateFromYear(1, BigDecimal.ZERO)),
                DiscountTiming.NONE,
                false,
                Adjustment.MULTIPLICATIVE,
                7,
                ValuedAt.PRESENT,
                null,
                List.of(),
                Map.of(),
                null);
    }

    @Test
    void whatHasNoMeaningIsRefusedByItsField() {
        refuses(scaled("\"figure\": \"fixedAmountMinor\",", "-1"), "adjustments[0].value");
        refuses(
                "{\"rows\": {\"outcomes\": [{\"status\": \"HELD\", \"quantityPerYear\": \"1\", \"startYear\": 1, \"durationYears\": 99}]}}",
                "rows.outcomes[0].durationYears");
        refuses(
                "{\"rows\": {\"costs\": [{\"firstYear\": 1, \"lastYear\": 1, \"fixedAmountMinor\": 1, \"reachId\": \"%s\"}]}}"
                        .formatted(NEIGHBOURS),
                "rows.costs[0].reachId");
        refuses("{\"rows\": {\"reach\": [{\"years\": []}]}}", "rows.reach[0].years");
        refuses("{\"method\": {\"methodId\": \"unheard-of\"}}", "method.methodId");
        refuses("{\"method\": {\"methodId\": \"sroi-guide-2012\", \"horizonYears\": 2}}", "method.horizonYears");
        assertThat(preview(scaled("", "1")).status()).isEqualTo(400);
        assertThat(preview(new Recorder(organisation), scaled("", "2")).status())
                .isEqualTo(400);
        assertThat(preview(new Recorder(organisation), "{}").code()).isEqualTo("unknown-map");
    }

    private static List<ImpactMapEvent> neighbours() {
        return List.of(
                new ReachRecorded(
                        NEIGHBOURS, "Neighbours", List.of(new PeopleInYear(1, 12L, null)), List.of(), null, null),
                new CostRecorded(
                        UUID.randomUUID(),
                        "Coffee",
                        "Municipality",
                        CostCategory.MATERIALS,
                        1,
                        1,
                        null,
                        2_500L,
                        NEIGHBOURS,
                        null,
                        null,
                        List.of(),
                        null,
                        null),
                new OutcomeRecorded(
                        UUID.randomUUID(),
                        "Less lonely",
                        "Neighbours",
                        ImpactLevel.CLIENT,
                        null,
                        OutcomeStatus.PRICED,
                        NEIGHBOURS,
                        new BigDecimal("0.5"),
                        null,
                        List.of(),
                        "people",
                        120_000L,
                        null,
                        null,
                        1,
                        3,
                        new BigDecimal("0.1"),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        new BigDecimal("0.2"),
                        List.of(),
                        null,
                        null,
                        List.of()));
    }

    private void refuses(String body, String field) {
        Answer answer = preview(body);
        assertThat(answer.status()).as(body).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("meaningless-figure");
        assertThat(answer.text()).contains(field);
    }

    private static String scaled(String figure, String factor) {
        return "{\"adjustments\": [{\"kind\": \"COST\", " + figure + " \"operation\": \"SCALE\", \"value\": \"" + factor
                + "\"}]}";
    }

    private Answer preview(String body) {
        service.map(map, editor);
        return preview(map, body);
    }

    private Answer preview(Recorder of, String body) {
        return service.post("/api/v1/impact-maps/" + of.mapId() + "/preview", editor, body);
    }

    private static List<String> figures(JsonNode valued) {
        return List.of(
                valued.at("/valuation/returnFactor").asString(),
                valued.at("/valuation/netPresentValue").asString(),
                valued.at("/valuation/presentValueOfCosts").asString());
    }
}
