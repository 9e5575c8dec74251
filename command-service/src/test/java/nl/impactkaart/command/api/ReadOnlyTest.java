package nl.impactkaart.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.UUID;
import nl.impactkaart.command.Postgres;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two copies on a database of their own: the events of another store are in that of the other tests. */
class ReadOnlyTest {

    private static final String BREAK = "UPDATE domain_event_entry SET payload = payload || ' ' WHERE global_index = 1";
    private static final String MEND =
            "UPDATE domain_event_entry SET payload = substring(payload FROM 1 FOR length(payload) - 1) WHERE global_index = 1";

    private final String database = Postgres.newDatabase();
    private final String kafka = Service.kafka().bootstrapServers();
    private final Path keyFile = Service.temporary().resolve("log.key");
    private final ConfigurableApplicationContext copy = Service.start(database, kafka, keyFile);
    private final ConfigurableApplicationContext other = Service.start(database, kafka, keyFile);

    private final String token = Service.token(UUID.randomUUID(), "editor", "operator");

    @AfterEach
    void stop() {
        copy.close();
        other.close();
    }

    @Test
    void when_one_copy_finds_an_event_changed_no_copy_records_anything_until_a_check_finds_all_whole() {
        Answer first = start(copy).expect(201);
        await().untilAsserted(() -> assertThat(
                        anyone(copy).get("/log/checkpoint").expect(200).text().lines())
                .element(1)
                .isEqualTo("2"));
        copy.getBean(JdbcClient.class).sql(BREAK).update();

        check(copy, "BROKEN");
        String reason =
                "the event at position 1 (ImpactMap " + first.id() + ", sequence 0) is not the one that was signed";
        assertThat(member(copy)
                        .get("/api/v1/command/log-check")
                        .json()
                        .path("problem")
                        .asString())
                .isEqualTo(reason);
        for (ConfigurableApplicationContext each : new ConfigurableApplicationContext[] {copy, other}) {
            await().untilAsserted(() -> assertThat(start(each).problem()).isEqualTo("503 read-only"));
            assertThat(anyone(each).get("/actuator/health/log").expect(503).text())
                    .contains(reason);
            assertThat(anyone(each).get("/actuator/health").expect(503).text()).doesNotContain("position");
            // What it still does, it can be asked for.
            anyone(each).get("/actuator/health/readiness").expect(200);
            assertThat(anyone(each).get("/log/checkpoint").status()).isEqualTo(200);
        }
        assertThat(member(copy)
                        .get("/api/v1/impact-maps/" + first.id() + "/bundle")
                        .problem())
                .isEqualTo("503 log-broken");

        copy.getBean(JdbcClient.class).sql(MEND).update();
        check(other, "WHOLE");
        await().untilAsserted(() -> start(other).expect(201));
        await().untilAsserted(() -> start(copy).expect(201));
        anyone(copy).get("/actuator/health/log").expect(200);
    }

    private void check(ConfigurableApplicationContext at, String status) {
        member(at).post("/api/v1/command/log-check").expect(202);
        await().untilAsserted(() -> assertThat(status(at)).isEqualTo(status));
    }

    private String status(ConfigurableApplicationContext at) {
        return member(at)
                .get("/api/v1/command/log-check")
                .expect(200)
                .json()
                .path("status")
                .asString();
    }

    private Answer start(ConfigurableApplicationContext at) {
        return member(at).post("/api/v1/impact-maps", Bodies.start());
    }

    private Client member(ConfigurableApplicationContext at) {
        return anyone(at).as(token);
    }

    private static Client anyone(ConfigurableApplicationContext at) {
        return Service.client(at);
    }
}
