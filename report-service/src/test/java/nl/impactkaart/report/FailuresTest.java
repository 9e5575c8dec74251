package nl.impactkaart.report;

import static nl.impactkaart.report.Service.path;
import static nl.impactkaart.report.Service.send;
import static nl.impactkaart.report.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeRemoved;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A report that cannot be made holds up no other, and is made once the cause is gone. */
class FailuresTest {

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @Test
    void a_failing_report_blocks_no_other_and_is_tried_again() {
        // More than the service has threads.
        List<Recorder> failing =
                Stream.generate(() -> new Recorder(organisation)).limit(4).toList();
        failing.forEach(FailuresTest::refuse);
        failing.forEach(map -> send(map.append(List.of(Wheels.started("Failing"), Wheels.contract(100)))));
        Recorder sound = wheels(organisation, "Sound");

        assertThat(service.report(sound, editor).get("revision").asInt()).isEqualTo(1);
        for (Recorder map : failing) {
            JsonNode status = service.status(map, editor, "FAILED");
            assertThat(status.has("revision")).isFalse();
            assertThat(status.get("reason").asString()).isEqualTo("DataIntegrityViolationException");
            assertThat(status.has("due")).isTrue();
            Answer none = service.get(path(map), editor);
            assertThat(none.status()).isEqualTo(404);
            assertThat(none.code()).isEqualTo("no-report-yet");
            assertThat(none.header("Retry-After")).isEqualTo("1");
        }

        failing.forEach(FailuresTest::allow);

        for (Recorder map : failing) {
            assertThat(service.report(map, editor).get("revision").asInt()).isEqualTo(1);
            assertThat(service.status(map, editor, "READY").has("reason")).isFalse();
        }
    }

    @Test
    void nothing_is_told_of_a_report_that_was_not_stored() {
        Recorder map = wheels(organisation, "Without a message");
        service.report(map, editor);
        Service.STORED.execute("ALTER TABLE report_outbox ADD CONSTRAINT trouble CHECK (map_id <> '%s' OR revision = 1)"
                .formatted(map.mapId()));
        send(List.of(map.append(Wheels.contractRevised(1))));
        service.status(map, editor, "FAILED");

        assertThat(service.get(path(map) + "/revisions/2", editor).code()).isEqualTo("unknown-revision");
        assertThat(service.get(path(map), editor).json().get("revision").asInt())
                .isEqualTo(1);

        Service.STORED.execute("ALTER TABLE report_outbox DROP CONSTRAINT trouble");
        service.report(map, editor);
        try (Told told = new Told()) {
            assertThat(told.of(map, 2)).hasSize(2);
        }
    }

    @Test
    void figures_that_cannot_be_valued_fail_until_a_change_mends_them() {
        Recorder map = wheels(organisation, "Beyond the horizon");
        service.report(map, editor);
        OutcomeRecorded tooLong = Wheels.outcome("Too long", 1, 100, 6, "0", "0", "0");
        send(List.of(map.append(tooLong)));

        JsonNode failed = service.status(map, editor, "FAILED");
        assertThat(failed.get("mapSequence").asLong()).isEqualTo(13);
        assertThat(failed.get("reportedSequence").asLong()).isEqualTo(12);

        send(List.of(map.append(new OutcomeRemoved(tooLong.outcomeId()))));
        assertThat(service.report(map, editor)
                        .get("valuation")
                        .get("netPresentValue")
                        .asString())
                .isEqualTo("39366.93");
    }

    private static void refuse(Recorder map) {
        Service.STORED.execute("ALTER TABLE report ADD CONSTRAINT \"trouble %s\" CHECK (map_id <> '%s')"
                .formatted(map.mapId(), map.mapId()));
    }

    private static void allow(Recorder map) {
        Service.STORED.execute("ALTER TABLE report DROP CONSTRAINT \"trouble %s\"".formatted(map.mapId()));
    }
}
