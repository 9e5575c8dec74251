package nl.impactkaart.report.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.impactkaart.report.hearing.CloudEvents;
import nl.impactkaart.report.hearing.Message;
import nl.impactkaart.report.subscribing.InstallationKeys;
import nl.impactkaart.report.subscribing.Subscription;

/** Signs messages and posts them. */
final class Sender {

    private final CloudEvents events;
    private final InstallationKeys keys;
    private final ReceiverClient client;

    Sender(CloudEvents events, InstallationKeys keys, ReceiverClient client) {
        this.events = events;
        this.keys = keys;
        this.client = client;
    }

    /** @param secrets those that are valid now; each signs */
    Reply send(Subscription subscription, List<byte[]> secrets, Message message, Instant at) {
        byte[] body = events.json(message);
        Map<String, String> headers = Signatures.headers(message.id(), at, body, secrets, keys);
        URI url = Objects.requireNonNull(subscription.url(), "a webhook has an address");
        return client.post(url, headers, CloudEvents.ONE, body);
    }
}
