package nl.impactkaart.query;

import static nl.impactkaart.query.Service.lunchClub;
import static nl.impactkaart.query.Service.send;
import static nl.impactkaart.query.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.OutcomeRemoved;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.LunchClub;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ResultsTest {

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @Test
    void theMoneyOfWheelsToMealsIsWhatTheGuidePrints() {
        JsonNode money = results(wheels(organisation, "Wheels-to-Meals")).get("money");

        assertThat(money.get("returnFactor").asString()).startsWith("1.929");
        assertThat(money.get("netPresentValue").asString()).isEqualTo("39366.93");
        assertThat(money.get("netReturn").asString()).startsWith("0.929");
        assertThat(money.get("undiscountedCosts").asString()).isEqualTo("42375.00");
        assertThat(money.get("paybackMonths").asString()).startsWith("6.");
        assertThat(money.get("years")).hasSize(6);
    }

    @Test
    void theBenchmarkStandsBesideIt() {
        JsonNode benchmark = results(wheels(organisation, "Wheels-to-Meals")).get("benchmark");

        assertThat(benchmark.get("returnFactor").asString()).isEqualTo("1.6");
        assertThat(benchmark.get("source").asString()).contains("SEOR", "32 business cases");
        assertThat(benchmark.get("year").asInt()).isEqualTo(2020);
    }

    @Test
    void whoPaysAndWhoBenefitsIsShown() {
        JsonNode results = results(lunchClub(organisation));

        assertThat(results.get("whoPaysWhoBenefits").valueStream())
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"name\":\"Gemeente\",\"costs\":\"21000.00\",\"benefits\":\"25000.00\",\"net\":\"4000.00\"}",
                        "{\"name\":\"Vrijwilligers\",\"costs\":\"10000.00\",\"benefits\":\"0.00\",\"net\":\"-10000.00\"}",
                        "{\"name\":\"Winkeliers\",\"costs\":\"0.00\",\"benefits\":\"-5000.00\",\"net\":\"-5000.00\"}");
        JsonNode funding = results.get("funding");
        assertThat(funding.get("funders").get(0).get("ratio").asString()).isEqualTo("0.666667");
        assertThat(funding.get("unallocated").asString()).isEqualTo("1000.00");
        assertThat(results.get("benefits").get("byTargetGroup").get(1).toString())
                .isEqualTo("{\"presentValue\":\"5000.00\"}");
        assertThat(results.get("costs").get("byPayer").get(0).get("years")).hasSize(3);
        assertThat(results.get("costs").get("byCategory").get(2).toString())
                .isEqualTo("{\"category\":\"IN_KIND\",\"presentValue\":\"10000.00\"}");
        assertThat(results.get("proxies").get("share").asString()).isEqualTo("0.666667");
    }

    @Test
    void peopleAndEffectsAndWorkAreShown() {
        JsonNode results = results(lunchClub(organisation));

        JsonNode participation = results.get("participation");
        assertThat(participation.get("costPerParticipant").asString()).isEqualTo("1240.00");
        assertThat(participation.get("groups").get(0).get("years").get(0).toString())
                .isEqualTo("{\"year\":1,\"plannedPeople\":10,\"actualPeople\":8,\"realised\":\"0.800000\"}");
        JsonNode told = results.get("told").get(0);
        assertThat(told.get("level").asString()).isEqualTo("SOCIETY");
        assertThat(told.get("outcomes").get(0).get("units").asString()).isEqualTo("10");
        assertThat(told.get("outcomes").get(0).get("costPerUnit").asString()).isEqualTo("3100.00");
        assertThat(results.get("excluded").get(0).get("description").asString()).isEqualTo("Hogere huizenprijzen");
        assertThat(results.get("labour").get(0).toString())
                .isEqualTo(
                        "{\"sector\":\"Horeca\",\"hours\":\"1872\",\"fteYears\":\"1\",\"years\":["
                                + "{\"year\":1,\"hours\":\"936\",\"fte\":\"0.5\"},{\"year\":2,\"hours\":\"936\",\"fte\":\"0.5\"}]}");
        assertThat(results.get("labour").get(1).get("fteYears").asString()).isEqualTo("-0.125");
    }

    @Test
    void aMapThatWasOnlyStartedResultsInNothingYet() {
        Recorder map = new Recorder(organisation);
        send(map.append(List.of(Wheels.started("Just begun"))));

        JsonNode results = results(map);

        assertThat(results.get("money").has("returnFactor")).isFalse();
        assertThat(results.get("money").has("paybackMonths")).isFalse();
        assertThat(results.get("participation").has("costPerParticipant")).isFalse();
        assertThat(results.get("proxies").has("share")).isFalse();
        assertThat(results.get("whoPaysWhoBenefits")).isEmpty();
    }

    @Test
    void resultsHaveTheVersionOfTheMap() {
        Recorder map = wheels(organisation, "Wheels-to-Meals");
        results(map);
        String path = "/api/v1/impact-maps/" + map.mapId() + "/results";

        assertThat(service.get(path, editor).header("ETag")).isEqualTo("\"12\"");
        assertThat(service.get(path, editor, "If-None-Match", "\"12\"").status())
                .isEqualTo(304);
        Answer ahead = service.get(path + "?atLeast=99", editor);
        assertThat(ahead.problem()).isEqualTo("503 not-yet-visible atLeast");
    }

    @Test
    void aFunderReadsTheResultsOfWhatIsShared() {
        UUID funder = UUID.randomUUID();
        Recorder map = lunchClub(organisation);
        send(List.of(map.append(new MapShared(funder))));
        results(map);

        assertThat(service.get("/api/v1/impact-maps/" + map.mapId() + "/results", Service.ISSUER.of(funder, "funder"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theMapShowsWorkEvidenceSharesAndWhatItWasDerivedFrom() {
        Recorder recorder = lunchClub(organisation);
        JsonNode map = service.map(recorder, editor);

        assertThat(map.get("labourEffects").get(0).get("hoursPerFte").asString())
                .isEqualTo("1872");
        assertThat(map.get("evidence").get(0).get("link").asString()).isEqualTo("https://bewijs.example/facturen");
        JsonNode cooking = map.get("outcomes").get(0);
        assertThat(cooking.get("allocations").get(0).toString())
                .isEqualTo("{\"payer\":\"Gemeente\",\"share\":\"0.6\"}");
        assertThat(cooking.get("derivedFrom").get("referenceName").asString()).isEqualTo("Wheels-to-Meals");
        assertThat(cooking.get("derivedFrom").get("effect").asString()).isEqualTo("0.5");
        assertThat(map.get("outcomes").get(1).has("derivedFrom")).isFalse();

        send(List.of(recorder.append(new OutcomeRemoved(LunchClub.CARE))));
        assertThat(service.map(recorder, editor).get("evidence")).isEmpty();
    }

    private JsonNode results(Recorder map) {
        service.map(map, editor);
        return service.get("/api/v1/impact-maps/" + map.mapId() + "/results?atLeast=" + map.sequence(), editor)
                .expect(200)
                .json();
    }
}
