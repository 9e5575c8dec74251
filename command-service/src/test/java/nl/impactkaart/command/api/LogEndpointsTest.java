package nl.impactkaart.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import nl.impactkaart.proof.note.Checkpoint;
import nl.impactkaart.proof.note.VerifierKeys;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogEndpointsTest {

    private final Client anyone = Service.withoutToken();
    private final Client operator = Service.member(UUID.randomUUID(), "operator");

    @Test
    void what_was_recorded_is_signed_within_a_second_and_can_be_followed_by_anyone() {
        Service.editor().post("/api/v1/impact-maps", Bodies.start()).expect(201);
        long stored = Service.stored();

        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(checkpoint().size()).isGreaterThanOrEqualTo(stored));
        Answer tile = anyone.get("/log/tile/0/000.p/1").expect(200);
        assertThat(tile.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(tile.header("Cache-Control")).contains("immutable");
        assertThat(anyone.get("/log/checkpoint").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(anyone.get("/log/checkpoint").header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
    }

    private Checkpoint checkpoint() {
        return Checkpoint.open(
                anyone.get("/log/checkpoint").expect(200).text().getBytes(StandardCharsets.UTF_8),
                VerifierKeys.parse(anyone.get("/log/vkey").expect(200).text()));
    }

    @Test
    void what_the_events_say_is_for_the_operator_alone() {
        Bodies.started(Service.editor());
        String newest = newestTile(Service.stored());
        await().untilAsserted(() -> anyone.get("/log/tile/0/" + newest).expect(200));
        String entries = "/log/tile/entries/" + newest;
        assertThat(operator.get(entries).expect(200).text()).contains("impact-map-started");
        assertThat(anyone.get(entries).status()).isEqualTo(401);
        assertThat(Service.editor().get(entries).problem()).isEqualTo("403 role-missing");
        assertThat(operator.get("/log/tile/entries/x999/000").problem()).isEqualTo("404 unknown-path");
    }

    /** The one that holds the last of so many entries. */
    private static String newestTile(long size) {
        return size % 256 == 0 ? "%03d".formatted(size / 256 - 1) : "%03d.p/%d".formatted(size / 256, size % 256);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0/0", "0/1000", "0/000.p/0", "0/000.p/256", "64/000", "0/x000/001/x", "99/%2e%2e", "0/999", "0/"
            })
    void what_is_no_tile_or_not_yet_one_is_not_found(String path) {
        assertThat(anyone.get("/log/tile/" + path).status()).isIn(400, 404);
    }

    @Test
    void the_operator_can_have_everything_checked() {
        operator.post("/api/v1/command/log-check").expect(202);
        await().untilAsserted(() -> assertThat(operator.get("/api/v1/command/log-check")
                        .expect(200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("WHOLE"));
        assertThat(Service.editor().post("/api/v1/command/log-check").problem()).isEqualTo("403 role-missing");
        assertThat(anyone.get("/actuator/health/log").expect(200).text()).contains("UP");
    }
}
