package nl.impactkaart.report;

import static nl.impactkaart.report.Service.send;
import static nl.impactkaart.report.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Recorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The subscriptions of an organisation, as its members manage them. */
class SubscriptionsTest {

    private static final String FEED = """
            "label": "Wheels", "scope": "PORTFOLIO", "types": ["report-updated"], "channel": "FEED\"""";

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final Client funder = service.as(Service.ISSUER.of(organisation, "funder"));
    private final Client administrator = service.as(Service.ISSUER.of(organisation, "administrator"));

    @Test
    void a_member_subscribes_changes_and_ends() {
        Subscriber made = Subscriber.to(funder, FEED);

        JsonNode read = made.read();
        assertThat(read.path("state").asString()).isEqualTo("ACTIVE");
        assertThat(read.path("types").get(0).asString()).isEqualTo("report-updated");
        assertThat(read.path("feed").asString()).isEqualTo(made.path() + "/feed");
        assertThat(read.has("secret")).isFalse();

        JsonNode changed = funder.put(made.path(), """
                        {"label": "Above one", "scope": "PORTFOLIO", "types": ["return-factor-crossed"],
                         "threshold": "1.0", "channel": "FEED"}""").expect(200).json();
        assertThat(changed.path("label").asString()).isEqualTo("Above one");
        assertThat(changed.path("threshold").asString()).isEqualTo("1.0");

        funder.delete(made.path(), "").expect(204);
        assertThat(funder.get(made.path()).problem()).isEqualTo("404 unknown-subscription");
    }

    @ParameterizedTest
    @ValueSource(strings = {"funder", "editor", "administrator"})
    void who_may_subscribe(String role) {
        Subscriber made = Subscriber.to(service.as(Service.ISSUER.of(organisation, role)), FEED);

        assertThat(made.read().path("state").asString()).isEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "operator"})
    void who_may_not(String role) {
        Client other = service.as(Service.ISSUER.of(organisation, role));

        assertThat(other.post(Subscriber.ALL, "{" + FEED + "}").problem()).isEqualTo("403 role-missing");
        assertThat(other.get(Subscriber.ALL).problem()).isEqualTo("403 role-missing");
    }

    @Test
    void another_organisation_s_subscription_is_unknown() {
        Subscriber made = Subscriber.to(funder, FEED);
        Client stranger = service.as(Service.ISSUER.of(UUID.randomUUID(), "funder", "editor", "administrator"));

        for (String endpoint : List.of("", "/feed", "/events", "/deliveries", "/dead-letters")) {
            assertThat(stranger.get(made.path() + endpoint).problem())
                    .as(endpoint)
                    .isEqualTo("404 unknown-subscription");
        }
        for (String endpoint : List.of("/enable", "/disable", "/secret", "/waive-handshake")) {
            assertThat(stranger.post(made.path() + endpoint).problem())
                    .as(endpoint)
                    .isEqualTo("404 unknown-subscription");
        }
        assertThat(stranger.delete(made.path(), "").problem()).isEqualTo("404 unknown-subscription");
        assertThat(stranger.get(Subscriber.ALL).json().path("items")).isEmpty();
    }

    @Test
    void a_map_that_may_not_be_read_is_unknown() {
        Recorder map = wheels(UUID.randomUUID(), "Not shared");
        String body = "{\"label\": \"One\", \"scope\": \"MAP\", \"mapId\": \"" + map.mapId()
                + "\", \"types\": [\"report-updated\"], \"channel\": \"FEED\"}";
        service.report(map, Service.ISSUER.of(map.organisation(), "editor"));

        assertThat(funder.post(Subscriber.ALL, body).problem()).isEqualTo("404 unknown-map");

        send(List.of(map.append(new MapShared(organisation))));
        service.report(map, funder.token());
        assertThat(funder.post(Subscriber.ALL, body).status()).isEqualTo(201);
    }

    @Test
    void a_request_that_comes_again_makes_no_second_subscription() {
        String key = UUID.randomUUID().toString();
        Answer first = funder.post(Subscriber.ALL, "{" + FEED + "}", "Idempotency-Key", key);
        Answer second = funder.post(Subscriber.ALL, "{" + FEED + "}", "Idempotency-Key", key);
        Answer other =
                funder.post(Subscriber.ALL, "{" + FEED.replace("Wheels", "Another") + "}", "Idempotency-Key", key);

        assertThat(second.json()).isEqualTo(first.expect(201).json());
        assertThat(other.problem()).isEqualTo("409 idempotency-key-reused Idempotency-Key");
        assertThat(funder.get(Subscriber.ALL).json().path("items")).hasSize(1);
    }

    @Test
    void the_list_comes_in_pages() {
        List<String> made = List.of(
                Subscriber.to(funder, FEED).id().toString(),
                Subscriber.to(funder, FEED).id().toString(),
                Subscriber.to(funder, FEED).id().toString());

        JsonNode first = funder.get(Subscriber.ALL + "?limit=2").expect(200).json();
        JsonNode second = funder.get(
                        Subscriber.ALL + "?limit=2&after=" + first.path("next").asString())
                .expect(200)
                .json();
        assertThat(ids(first)).containsExactlyElementsOf(made.subList(0, 2));
        assertThat(ids(second)).containsExactly(made.get(2));
        assertThat(second.has("next")).isFalse();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"scope\": \"MAP\"|mapId",
                "\"mapId\": \"3d813cbb-47fb-42ba-91df-831e1593ac29\"|mapId",
                "\"scope\": \"ORGANISATION\"|organisation",
                "\"types\": [\"return-factor-crossed\"]|threshold",
                "\"threshold\": \"1.0\"|threshold",
                "\"types\": []|types",
                "\"types\": [\"report-updated\", \"report-updated\"]|types",
                "\"channel\": \"WEBHOOK\"|url",
                "\"url\": \"https://receiver.example/\"|url",
                "\"channel\": \"WEBHOOK\", \"url\": \"http://receiver.example/\"|url",
                "\"channel\": \"WEBHOOK\", \"url\": \"https://user@receiver.example/\"|url",
                "\"channel\": \"WEBHOOK\", \"url\": \"file:///etc/passwd\"|url",
                "\"channel\": \"WEBHOOK\", \"url\": \"nonsense\"|url",
                "\"label\": \" \"|label"
            })
    void what_makes_no_sense_is_refused(String instead, String field) {
        String body = FEED;
        for (String part : instead.split(", (?=\"[a-z]+\": )", -1)) {
            String name = part.substring(0, part.indexOf(':'));
            String without = body.replaceFirst("(, )?" + name + ": (\"[^\"]*\"|\\[[^]]*])", "");
            body = without.startsWith(",") ? part + without : part + ", " + without.strip();
        }

        assertThat(funder.post(Subscriber.ALL, "{" + body + "}").problem()).isEqualTo("400 invalid-field " + field);
    }

    @Test
    void an_organisation_has_a_thousand_at_most() {
        Subscriber first = Subscriber.to(funder, FEED);
        Service.STORED.update("""
                INSERT INTO subscription (subscription_id, organisation, content_hash, label, scope, types, channel,
                    reads_own, reads_shared, state, position, created_at, changed_at)
                SELECT gen_random_uuid(), organisation, content_hash, label, scope, types, channel,
                    reads_own, reads_shared, state, position, created_at, changed_at
                FROM subscription, generate_series(1, 998) WHERE subscription_id = ?""", first.id());
        String last = funder.send("POST", Subscriber.ALL, "{" + FEED + "}", "Idempotency-Key", "the-last")
                .expect(201)
                .json()
                .path("id")
                .asString();

        assertThat(funder.post(Subscriber.ALL, "{" + FEED + "}").problem()).isEqualTo("409 too-many-subscriptions");
        assertThat(funder.send("POST", Subscriber.ALL, "{" + FEED + "}", "Idempotency-Key", "the-last")
                        .expect(201)
                        .json()
                        .path("id")
                        .asString())
                .isEqualTo(last);
        Subscriber.to(service.as(Service.ISSUER.of(UUID.randomUUID(), "funder")), FEED);
        funder.delete(first.path(), "").expect(204);
        Subscriber.to(funder, FEED);
    }

    @Test
    void a_channel_is_kept() {
        Subscriber made = Subscriber.to(funder, FEED);

        assertThat(funder.put(made.path(), "{" + FEED.replace("FEED", "KAFKA") + "}")
                        .problem())
                .isEqualTo("409 channel-fixed channel");
    }

    @Test
    void a_secret_is_shown_once_and_never_stored_as_it_is() {
        try (Receiver receiver = Receiver.start()) {
            Subscriber made = Subscriber.to(funder, Subscriber.webhook(receiver.url(), "\"report-updated\""));
            String rotated = funder.post(made.path() + "/secret")
                    .expect(200)
                    .json()
                    .path("secret")
                    .asString();

            assertThat(made.secret()).startsWith("whsec_").hasSize(6 + 44);
            assertThat(rotated).startsWith("whsec_").isNotEqualTo(made.secret());
            assertThat(made.read().has("secret")).isFalse();
            byte[] plain = Base64.getDecoder().decode(made.secret().substring(6));
            List<byte[]> stored = Service.STORED.query(
                    "SELECT sealed FROM subscription_secret WHERE subscription_id = ?",
                    (row, _) -> row.getBytes(1),
                    made.id());
            assertThat(stored).hasSize(2);
            assertThat(stored).allSatisfy(each -> assertThat(hex(each)).doesNotContain(hex(plain)));
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void a_receiver_agrees_in_a_handshake() {
        try (Receiver receiver = Receiver.start().shakingHands(Receiver.agrees("impact.example", "120"))) {
            Subscriber made = Subscriber.to(funder, Subscriber.webhook(receiver.url(), "\"report-updated\""))
                    .in("ACTIVE");

            assertThat(made.read().path("ratePerMinute").asInt()).isEqualTo(120);
            assertThat(receiver.asked().getFirst().firstValue("WebHook-Request-Origin"))
                    .hasValue("impact.example");
        }
    }

    @Test
    void one_that_does_not_agree_stays_pending_until_an_administrator_waives_it() {
        try (Receiver receiver = Receiver.start().shakingHands(Receiver.agrees("another.example", null))) {
            Subscriber made = Subscriber.to(funder, Subscriber.webhook(receiver.url(), "\"report-updated\""));
            await().until(() -> !receiver.asked().isEmpty() && !made.attempts().isEmpty());

            assertThat(made.read().path("state").asString()).isEqualTo("PENDING");
            assertThat(funder.post(made.path() + "/waive-handshake").problem()).isEqualTo("403 role-missing");
            assertThat(administrator
                            .post(made.path() + "/waive-handshake")
                            .expect(200)
                            .json()
                            .path("state")
                            .asString())
                    .isEqualTo("ACTIVE");
            Client operator = service.as(Service.ISSUER.of(UUID.randomUUID(), "operator"));
            operator.post(made.path() + "/waive-handshake").expect(200);
        }
    }

    @Test
    void anyone_may_have_the_public_key() {
        Client nobody = service.as("");
        String pem = nobody.get("/webhooks/public-key.pem").expect(200).text();

        assertThat(nobody.get("/webhooks/public-key")
                        .expect(200)
                        .json()
                        .path("standardWebhooks")
                        .asString())
                .startsWith("whpk_");
        assertThat(pem).startsWith("-----BEGIN PUBLIC KEY-----\n");
    }
}
