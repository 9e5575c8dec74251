package nl.impactkaart.report;

import static nl.impactkaart.report.Service.path;
import static nl.impactkaart.report.Service.send;
import static nl.impactkaart.report.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;

/** Changes that follow each other closely become one report. */
class GatheringTest {

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @Test
    void a_burst_of_twenty_changes_gives_at_most_two_reports() {
        Recorder map = wheels(organisation, "Burst");
        for (int i = 1; i <= 20; i++) {
            send(List.of(map.append(Wheels.contractRevised(1_000_000L + i))));
            takenIn(map);
        }

        assertThat(service.report(map, editor).get("mapSequence").asLong()).isEqualTo(32);
        assertThat(revisions(map)).isBetween(1, 2);
    }

    @Test
    void a_map_that_never_rests_is_reported_all_the_same_but_not_without_pause() {
        Recorder map = wheels(organisation, "Restless");
        // So slow to store that there is always a change meanwhile.
        Service.STORED.execute("""
                CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.3); RETURN NEW; END';
                CREATE TRIGGER slow BEFORE INSERT ON report FOR EACH ROW WHEN (NEW.map_id = '%s')
                    EXECUTE FUNCTION slow()""".formatted(map.mapId()));
        AtomicInteger changes = new AtomicInteger();

        // Five seconds of changes, each within the quiet time of the one before.
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(100)).until(() -> {
            send(List.of(map.append(Wheels.contractRevised(1_000_000L + changes.get()))));
            return changes.incrementAndGet() == 50;
        });

        assertThat(revisions(map)).isBetween(1, 2);
        Service.STORED.execute("DROP FUNCTION slow CASCADE");
        service.report(map, editor);
    }

    @Test
    void a_change_of_a_map_does_not_make_the_reports_of_others() {
        Recorder still = wheels(organisation, "Still");
        service.report(still, editor);
        Recorder moving = wheels(organisation, "Moving");
        send(List.of(moving.append(Wheels.contractRevised(1))));
        service.report(moving, editor);

        assertThat(revisions(still)).isEqualTo(1);
    }

    private void takenIn(Recorder map) {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).until(() -> {
            Answer answer = service.get(path(map) + "/status", editor);
            return answer.status() == 200 && answer.json().get("mapSequence").asLong() == map.sequence();
        });
    }

    private int revisions(Recorder map) {
        return service.get(path(map) + "/revisions", editor).json().get("items").size();
    }
}
