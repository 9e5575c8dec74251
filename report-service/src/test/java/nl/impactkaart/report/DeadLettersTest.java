package nl.impactkaart.report;

import static nl.impactkaart.report.Service.path;
import static nl.impactkaart.report.Service.send;
import static nl.impactkaart.report.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.contracts.EncodedEvent;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeadLettersTest {

    private static final String PATH = "/api/v1/report/dead-letters";

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String administrator = Service.ISSUER.of(organisation, "administrator");

    @Test
    void a_poison_event_parks_its_map_only() {
        Recorder poisoned = wheels(organisation, "Poisoned");
        Recorder sound = wheels(organisation, "Sound");
        poison(poisoned);
        send(List.of(poisoned.append(Wheels.contractRevised(1))));
        send(List.of(sound.append(Wheels.contractRevised(3_437_500))));

        assertThat(service.report(sound, administrator).get("mapSequence").asLong())
                .isEqualTo(13);
        JsonNode letter = parked(poisoned);
        assertThat(letter.get("sequence").asLong()).isEqualTo(13);
        assertThat(letter.get("name").asString()).isEqualTo("impactkaart.cost-removed");
        assertThat(letter.toString()).doesNotContain("costId");
        JsonNode status = service.status(poisoned, administrator, "PARKED");
        assertThat(status.get("mapSequence").asLong()).isEqualTo(12);
        assertThat(service.get(path(poisoned) + "?atLeast=13", administrator).status())
                .isEqualTo(503);
    }

    @Test
    void a_replay_of_a_map_that_is_still_poisoned_parks_it_again() {
        Recorder poisoned = wheels(organisation, "Poisoned");
        poison(poisoned);
        JsonNode first = parked(poisoned);

        assertThat(replay(poisoned)).isEqualTo(202);

        await().until(() -> letter(poisoned)
                .filter(letter -> !letter.get("parkedAt").equals(first.get("parkedAt")))
                .isPresent());
    }

    @Test
    void a_replay_brings_a_report_up_to_date_once_the_cause_is_gone() {
        Recorder map = wheels(organisation, "Held back");
        service.report(map, administrator);
        Service.STORED.execute("ALTER TABLE report_map ADD CONSTRAINT trouble CHECK (map_id <> '%s' OR sequence < 13)"
                .formatted(map.mapId()));
        send(List.of(map.append(Wheels.contractRevised(3_437_500)), map.append(Wheels.reach(5))));
        assertThat(parked(map).get("error").asString()).contains("23514");
        service.status(map, administrator, "PARKED");
        assertThat(service.bean(MeterRegistry.class)
                        .get("impactkaart.report.maps.parked")
                        .gauge()
                        .value())
                .isPositive();

        Service.STORED.execute("ALTER TABLE report_map DROP CONSTRAINT trouble");
        assertThat(replay(map)).isEqualTo(202);

        JsonNode report = service.report(map, administrator);
        assertThat(report.get("mapSequence").asLong()).isEqualTo(14);
        assertThat(report.get("valuation").get("netPresentValue").asString()).isEqualTo("29366.93");
        assertThat(letter(map)).isEmpty();
        service.status(map, administrator, "READY");
    }

    @Test
    void only_an_administrator_of_the_organisation_sees_and_replays() {
        Recorder poisoned = wheels(organisation, "Poisoned");
        poison(poisoned);
        parked(poisoned);
        String replay = PATH + "/" + poisoned.mapId() + "/replay";

        String foreign = Service.ISSUER.of(UUID.randomUUID(), "administrator");
        assertThat(service.get(PATH, foreign).json().get("items")).isEmpty();
        Answer refused = service.post(replay, foreign);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("unknown-map");
        for (String role : List.of("editor", "auditor", "funder")) {
            String token = Service.ISSUER.of(organisation, role);
            assertThat(service.get(PATH, token).status()).isEqualTo(403);
            assertThat(service.post(replay, token).status()).isEqualTo(403);
            assertThat(service.post(PATH + "/" + UUID.randomUUID() + "/replay", token)
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_map_whose_very_start_is_poison_belongs_to_its_organisation_too() {
        Recorder poisoned = new Recorder(organisation);
        poison(poisoned);

        assertThat(parked(poisoned).get("sequence").asLong()).isZero();
        assertThat(service.get(path(poisoned) + "/status", administrator).status())
                .isEqualTo(404);
    }

    private static void poison(Recorder map) {
        send(List.of(map.append(
                new EncodedEvent("impactkaart.cost-removed", 1, "{\"costId\":7}".getBytes(StandardCharsets.UTF_8)))));
    }

    private int replay(Recorder map) {
        return service.post(PATH + "/" + map.mapId() + "/replay", administrator).status();
    }

    private JsonNode parked(Recorder map) {
        return await().until(() -> letter(map), Optional::isPresent).orElseThrow();
    }

    private Optional<JsonNode> letter(Recorder map) {
        return service.get(PATH, administrator)
                .json()
                .get("items")
                .valueStream()
                .filter(letter ->
                        letter.get("mapId").asString().equals(map.mapId().toString()))
                .findFirst();
    }
}
