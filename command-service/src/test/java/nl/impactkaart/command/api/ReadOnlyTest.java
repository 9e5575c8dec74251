package nl.impactkaart.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import nl.impactkaart.command.Postgres;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReadOnlyTest {

    /** Its own: the events of another store are in that of the other tests. */
    private final ConfigurableApplicationContext copy =
            Service.start(Postgres.newDatabase(), Service.kafka().bootstrapServers());

    private final Client anyone = Service.client(copy);
    private final String token = Service.token(UUID.randomUUID(), "editor", "operator");
    private final Client member = anyone.as(token);

    @AfterEach
    void stop() {
        copy.close();
    }

    @Test
    void when_an_event_is_not_what_was_signed_nothing_more_is_recorded_and_health_says_why() {
        Answer first = start("first").expect(201);
        await().untilAsserted(() -> assertThat(
                        anyone.get("/log/checkpoint").expect(200).text().lines())
                .element(1)
                .isEqualTo("2"));
        copy.getBean(JdbcClient.class)
                .sql("UPDATE domain_event_entry SET payload = '{}' WHERE global_index = 1")
                .update();

        member.post("/api/v1/command/log-check").expect(202);
        await().untilAsserted(() -> assertThat(start("second").problem()).isEqualTo("503 read-only"));
        assertThat(member.get("/api/v1/command/log-check").json().path("status").asString())
                .isEqualTo("BROKEN");
        String reason =
                "the event at position 1 (ImpactMap " + first.id() + ", sequence 0) is not the one that was signed";
        assertThat(member.get("/api/v1/command/log-check")
                        .json()
                        .path("problem")
                        .asString())
                .isEqualTo(reason);
        assertThat(anyone.get("/actuator/health/log").expect(503).text()).contains(reason);
        assertThat(anyone.get("/actuator/health").expect(503).text()).doesNotContain("position");
        assertThat(anyone.get("/log/checkpoint").status()).isEqualTo(200);
    }

    private Answer start(String key) {
        return member.post("/api/v1/impact-maps", Bodies.start(), "Idempotency-Key", key);
    }
}
