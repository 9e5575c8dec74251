package nl.impactkaart.query;

import static nl.impactkaart.query.Service.send;
import static nl.impactkaart.query.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.contracts.EncodedEvent;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeadLettersTest {

    private static final String PATH = "/api/v1/query/dead-letters";

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String administrator = Service.ISSUER.of(organisation, "administrator");

    @Test
    void aPoisonEventParksItsMapOnly() {
        Recorder poisoned = wheels(organisation, "Poisoned");
        Recorder sound = wheels(organisation, "Sound");
        poison(poisoned);
        send(List.of(poisoned.append(Wheels.contractRevised(1))));
        send(List.of(sound.append(Wheels.contractRevised(3_437_500))));

        assertThat(service.map(sound, administrator).get("sequence").asLong()).isEqualTo(13);
        JsonNode letter = parked(poisoned);
        assertThat(letter.get("sequence").asLong()).isEqualTo(13);
        assertThat(letter.toString()).doesNotContain("costId");
        JsonNode map = service.get("/api/v1/impact-maps/" + poisoned.mapId(), administrator)
                .json();
        assertThat(map.get("sequence").asLong()).isEqualTo(12);
        assertThat(map.get("projection").asString()).isEqualTo("PARKED");
    }

    @Test
    void aReplayOfAMapThatIsStillPoisonedParksItAgain() {
        Recorder poisoned = wheels(organisation, "Poisoned");
        poison(poisoned);
        parked(poisoned);

        assertThat(service.post(PATH + "/" + poisoned.mapId() + "/replay", administrator)
                        .status())
                .isEqualTo(202);

        parked(poisoned);
    }

    @Test
    void aReplayBringsAMapUpToDateOnceTheCauseIsGone() {
        Recorder map = wheels(organisation, "Held back");
        service.map(map, administrator);
        Service.execute("ALTER TABLE impact_map ADD CONSTRAINT trouble CHECK (map_id <> '" + map.mapId()
                + "' OR sequence < 13)");
        send(List.of(map.append(Wheels.contractRevised(3_437_500)), map.append(Wheels.reach(5))));
        assertThat(parked(map).get("error").asString()).contains("23514");
        assertThat(service.bean(MeterRegistry.class)
                        .get("impactkaart.query.maps.parked")
                        .gauge()
                        .value())
                .isPositive();

        Service.execute("ALTER TABLE impact_map DROP CONSTRAINT trouble");
        service.post(PATH + "/" + map.mapId() + "/replay", administrator);

        JsonNode shown = service.map(map, administrator);
        assertThat(shown.get("sequence").asLong()).isEqualTo(14);
        assertThat(shown.get("projection").asString()).isEqualTo("LIVE");
        assertThat(letter(map)).isEmpty();
    }

    @Test
    void whatCannotBeValuedIsNeverShown() {
        Recorder map = wheels(organisation, "Beyond the horizon");
        service.map(map, administrator);
        send(List.of(map.append(Wheels.outcome("Too long", 1, 100, 6, "0", "0", "0"))));

        assertThat(parked(map).get("sequence").asLong()).isEqualTo(13);
        assertThat(service.get("/api/v1/impact-maps/" + map.mapId(), administrator)
                        .json()
                        .get("sequence")
                        .asLong())
                .isEqualTo(12);
    }

    @Test
    void aCurrencyThatDoesNotExistParksItsMapAndNoList() {
        Recorder map = new Recorder(organisation);
        send(map.append(List.of(Wheels.started("Odd", ProjectType.OTHER, "XXX"))));

        parked(map);
        assertThat(service.get("/api/v1/impact-maps", administrator).status()).isEqualTo(200);
    }

    @Test
    void onlyAnAdministratorOfTheOrganisationSeesAndReplays() {
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
    void aMapWhoseVeryStartIsPoisonBelongsToItsOrganisationToo() {
        Recorder poisoned = new Recorder(organisation);
        poison(poisoned);

        assertThat(parked(poisoned).get("sequence").asLong()).isZero();
    }

    private static void poison(Recorder map) {
        send(List.of(map.append(
                new EncodedEvent("impactkaart.cost-removed", 1, "{\"costId\":7}".getBytes(StandardCharsets.UTF_8)))));
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
