package nl.impactkaart.report;

import java.time.Duration;
import java.util.UUID;
import nl.impactkaart.testing.Client;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A subscription, seen from a member of the subscriber's organisation. */
record Subscriber(Client member, UUID id, String secret) {

    static final String ALL = "/api/v1/subscriptions";

    /** Subscribes; the body without its braces. */
    static Subscriber to(Client member, String body) {
        JsonNode made = member.post(ALL, "{" + body + "}").expect(201).json();
        return new Subscriber(
                member,
                UUID.fromString(made.path("id").asString()),
                made.path("secret").asString(""));
    }

    /** A webhook for all reports of everything that the member's organisation may read, once its receiver has agreed. */
    static Subscriber webhook(Client member, Receiver receiver) {
        return to(member, webhook(receiver.url(), "\"report-updated\"")).in("ACTIVE");
    }

    static String webhook(String url, String types) {
        return """
                "label": "Grants", "scope": "PORTFOLIO", "types": [%s], "channel": "WEBHOOK", "url": "%s\"""".formatted(types, url);
    }

    static String path(UUID id) {
        return ALL + "/" + id;
    }

    String path() {
        return path(id);
    }

    JsonNode read() {
        return member.get(path()).expect(200).json();
    }

    /** This one, once it is in this state. */
    Subscriber in(String state) {
        Awaitility.await(state + " of " + id)
                .pollDelay(Duration.ZERO)
                .until(() -> read().path("state").asString().equals(state));
        return this;
    }

    JsonNode attempts() {
        return member.get(path() + "/deliveries?limit=200").expect(200).json().path("items");
    }

    /** Waits until so many attempts came out so; a handshake that was agreed to is none. */
    void await(String outcome, int atLeast) {
        Awaitility.await(outcome)
                .pollDelay(Duration.ZERO)
                .until(
                        () -> attempts()
                                .valueStream()
                                .filter(attempt ->
                                        attempt.path("outcome").asString().equals(outcome)
                                                && (!outcome.equals("DELIVERED") || attempt.has("messageId")))
                                .count(),
                        count -> count >= atLeast);
    }

    JsonNode deadLetters() {
        return member.get(path() + "/dead-letters").expect(200).json().path("items");
    }
}
