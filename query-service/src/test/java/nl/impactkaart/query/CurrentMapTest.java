package nl.impactkaart.query;

import static nl.impactkaart.query.Service.send;
import static nl.impactkaart.query.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CurrentMapTest {

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @Test
    void wheelsToMealsHasThePublishedFigures() {
        JsonNode map = service.map(wheels(organisation, "Wheels-to-Meals"), editor);

        JsonNode valuation = map.get("valuation");
        BigDecimal factor = new BigDecimal(valuation.get("returnFactor").asString());
        assertThat(factor.scale()).isGreaterThanOrEqualTo(6);
        assertThat(factor.setScale(2, RoundingMode.HALF_UP)).isEqualTo("1.93");
        assertThat(valuation.get("netPresentValue").asString()).isEqualTo("39366.93");
        assertThat(valuation.get("presentValueOfBenefits").asString()).isEqualTo("81741.93");
        assertThat(valuation.get("presentValueOfCosts").asString()).isEqualTo("42375.00");
        assertThat(valuation.get("benchmark").get("returnFactor").asString()).isEqualTo("1.6");
    }

    @Test
    void theMapShowsItsInputsAndEveryRow() {
        Recorder recorder = wheels(organisation, "Wheels-to-Meals");
        JsonNode map = service.map(recorder, editor);

        assertThat(map.get("id").asString()).isEqualTo(recorder.mapId().toString());
        assertThat(map.get("organisation").asString()).isEqualTo(organisation.toString());
        assertThat(map.get("status").asString()).isEqualTo("OPEN");
        assertThat(map.get("projection").asString()).isEqualTo("LIVE");
        assertThat(map.get("sequence").asLong()).isEqualTo(12);
        assertThat(map.get("project").asString()).isEqualTo("Wheels-to-Meals");
        assertThat(map.get("description").get("targetGroup").asString()).isEqualTo("Elderly people");
        assertThat(map.get("method").get("rates").get(0).get("ratePerYear").asString())
                .isEqualTo("0.035");
        assertThat(map.get("costs")).hasSize(2);
        assertThat(map.get("reach")
                        .get(0)
                        .get("years")
                        .get(0)
                        .get("plannedPeople")
                        .asLong())
                .isEqualTo(30);
        assertThat(map.get("outcomes")).hasSize(7);
        JsonNode row = map.get("valuation").get("rows").get(0);
        assertThat(row.get("netFactor").asString()).isEqualTo("0.950000");
        assertThat(row.get("impactOfFirstYear").asString()).isEqualTo("625.10");
        JsonNode visits = map.get("valuation").get("rows").get(3);
        assertThat(visits.get("impactByYear")).hasSize(5);
        assertThat(map.get("valuation").get("years")).hasSize(6);
    }

    @Test
    void aRevisedCostChangesTheFigures() {
        Recorder recorder = wheels(organisation, "Wheels-to-Meals");
        send(List.of(recorder.append(Wheels.contractRevised(3_437_500))));

        JsonNode map = service.map(recorder, editor);

        assertThat(map.get("sequence").asLong()).isEqualTo(13);
        assertThat(map.get("costs").get(0).get("fixedAmountMinor").asLong()).isEqualTo(3_437_500);
        assertThat(map.get("costs").get(0).get("changedSequence").asLong()).isEqualTo(13);
        assertThat(map.get("valuation").get("netPresentValue").asString()).isEqualTo("29366.93");
    }

    @Test
    void aMapWithoutCostsHasNoReturnFactor() {
        Recorder recorder = new Recorder(organisation);
        send(recorder.append(List.of(
                Wheels.started("No costs"), Wheels.method(), Wheels.outcome("Visits", 10, 100, 1, "0", "0", "0"))));

        JsonNode map = service.map(recorder, editor);

        assertThat(map.get("valuation").has("returnFactor")).isFalse();
        assertThat(map.get("valuation").get("netPresentValue").asString()).isEqualTo("9.66");
    }

    @Test
    void aMapThatWasOnlyStartedShowsNoFiguresOfItsOwn() {
        Recorder recorder = new Recorder(organisation);
        send(recorder.append(List.of(Wheels.started("Just begun"))));

        JsonNode map = service.map(recorder, editor);

        assertThat(map.get("sequence").asLong()).isZero();
        assertThat(map.get("valuation").has("returnFactor")).isFalse();
        assertThat(map.get("valuation").get("netPresentValue").asString()).isEqualTo("0.00");
    }

    @Test
    void recordsThatComeTwiceOrInAnotherOrderHaveEffectOnce() {
        Recorder recorder = wheels(organisation, "Wheels-to-Meals");
        var revised = recorder.append(List.of(Wheels.contractRevised(3_437_500)));
        var reached = recorder.append(List.of(Wheels.reach(12)));
        var shared = recorder.append(List.of(new MapShared(UUID.randomUUID())));
        send(Stream.of(shared, reached, reached, revised, shared, revised)
                .flatMap(List::stream)
                .toList());

        JsonNode map = service.map(recorder, editor);

        assertThat(map.get("sequence").asLong()).isEqualTo(15);
        assertThat(map.get("reach")).hasSize(2);
        assertThat(map.get("sharedWith")).hasSize(1);
        assertThat(map.get("valuation").get("netPresentValue").asString()).isEqualTo("29366.93");
    }

    @Test
    void halfAnAppendIsNotShown() {
        Recorder recorder = wheels(organisation, "Wheels-to-Meals");
        service.map(recorder, editor);
        var append = recorder.append(List.of(Wheels.contractRevised(3_437_500), Wheels.contractRevised(4_437_500)));
        send(append.subList(0, 1));

        Answer waiting = service.get("/api/v1/impact-maps/" + recorder.mapId() + "?atLeast=13", editor);
        assertThat(waiting.status()).isEqualTo(503);

        send(append.subList(1, 2));
        assertThat(service.map(recorder, editor).get("sequence").asLong()).isEqualTo(14);
    }

    @Test
    void atLeastWaitsForAMapThatIsNotThereYet() {
        Recorder recorder = new Recorder(organisation);
        var append = recorder.append(List.of(Wheels.started("Soon")));
        CompletableFuture<Answer> reading = CompletableFuture.supplyAsync(
                () -> service.get("/api/v1/impact-maps/" + recorder.mapId() + "?atLeast=0", editor));
        send(append);

        Answer answer = reading.join();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void atLeastGivesUpInTimeAndSaysWhatThereIs() {
        Recorder recorder = wheels(organisation, "Wheels-to-Meals");
        service.map(recorder, editor);

        Answer answer = service.get("/api/v1/impact-maps/" + recorder.mapId() + "?atLeast=99", editor);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.code()).isEqualTo("not-yet-visible");
        assertThat(answer.header("ETag")).isEqualTo("\"12\"");
    }

    @Test
    void atLeastIsASequence() {
        for (String value : List.of("-1", "x", "1.5", "99999999999999999999")) {
            Answer answer = service.get("/api/v1/impact-maps/" + UUID.randomUUID() + "?atLeast=" + value, editor);
            assertThat(answer.status()).as(value).isEqualTo(400);
            assertThat(answer.text()).contains("atLeast");
        }
    }

    @Test
    void aVersionThatTheReaderHasIsNotSentAgain() {
        Recorder recorder = wheels(organisation, "Wheels-to-Meals");
        service.map(recorder, editor);
        String path = "/api/v1/impact-maps/" + recorder.mapId();

        Answer first = service.get(path, editor);
        assertThat(first.header("ETag")).isEqualTo("\"12\"");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        Answer again = service.get(path, editor, "If-None-Match", "W/\"3\", \"12\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo("\"12\"");
        assertThat(service.get(path, editor, "If-None-Match", "\"11\"").status())
                .isEqualTo(200);
    }

    @Test
    void anIdThatIsNoIdIsNotFoundEither() {
        assertThat(service.get("/api/v1/impact-maps/not-an-id", editor).status())
                .isIn(400, 404);
    }
}
