package nl.impactkaart.report.hearing;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.impactkaart.contracts.report.MapConfirmed;
import nl.impactkaart.contracts.report.ReportUpdated;
import nl.impactkaart.messaging.CloudEventHeaders;
import nl.impactkaart.messaging.OperatorSettings;
import nl.impactkaart.report.hearing.Notices.SubscriptionNotice;
import nl.impactkaart.report.subscribing.SubscriptionSettings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages as CloudEvents, the same on every channel: type, id and data are those of the topic. */
public final class CloudEvents {

    /** Media type of one. */
    public static final String ONE = "application/cloudevents+json";

    /** Media type of a list. */
    static final String BATCH = "application/cloudevents-batch+json";

    private static final int REVISION = 1;

    private final CloudEventHeaders headers;
    private final OperatorSettings operator;
    private final SubscriptionSettings settings;
    private final JsonMapper json;
    private volatile @Nullable Written latest;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Written(UUID messageId, byte[] json) {}

    CloudEvents(OperatorSettings operator, SubscriptionSettings settings, JsonMapper json) {
        this.headers = new CloudEventHeaders(operator);
        this.operator = operator;
        this.settings = settings;
        this.json = json;
    }

    CloudEvent of(Message message) {
        String digits = Long.toString(message.sequence());
        return new CloudEvent(
                "1.0",
                message.id(),
                operator.source(),
                headers.type("impactkaart." + message.type(), REVISION),
                message.mapId().toString(),
                message.time(),
                "0".repeat(19 - digits.length()) + digits,
                Long.toString(message.position()),
                settings.address(message.notice().dataref()),
                "application/json",
                data(message));
    }

    /** What a subscriber is told about its subscription itself, as JSON. */
    byte[] json(UUID subscriptionId, SubscriptionNotice notice) {
        ObjectNode data = json.createObjectNode().put("reason", notice.reason().name());
        return json.writeValueAsBytes(new CloudEvent(
                "1.0",
                notice.id(),
                operator.source(),
                headers.type("impactkaart.subscription-disabled", REVISION),
                subscriptionId.toString(),
                notice.time(),
                null,
                Long.toString(notice.position()),
                settings.address(URI.create("/api/v1/subscriptions/" + subscriptionId)),
                "application/json",
                data));
    }

    /** The message as JSON; the same bytes each time, written once for what many receivers get in a row. */
    public byte[] json(Message message) {
        Written known = latest;
        if (known == null || !known.messageId().equals(message.id())) {
            known = new Written(message.id(), json.writeValueAsBytes(of(message)));
            latest = known;
        }
        return known.json().clone();
    }

    /** Messages as a JSON list. */
    byte[] json(List<Message> messages) {
        return json.writeValueAsBytes(messages.stream().map(this::of).toList());
    }

    private JsonNode data(Message message) {
        ObjectNode data = json.createObjectNode();
        switch (message.notice()) {
            case ReportUpdated report when message.threshold() != null -> crossed(data, report, message.threshold());
            case ReportUpdated _, MapConfirmed _ -> data.setAll((ObjectNode) json.readTree(message.data()));
        }
        ArrayNode grantNumbers = data.putArray("grantNumbers");
        message.notice().grantNumbers().forEach(grantNumbers::add);
        return data;
    }

    private static void crossed(ObjectNode data, ReportUpdated report, BigDecimal threshold) {
        BigDecimal before = Objects.requireNonNull(report.previousReturnFactor());
        BigDecimal after = Objects.requireNonNull(report.returnFactor());
        data.put("mapId", report.mapId().toString());
        data.put("organisation", report.organisation().toString());
        data.put("revision", report.revision());
        data.put("mapSequence", report.mapSequence());
        data.put("threshold", threshold.toPlainString());
        data.put("previousReturnFactor", before.toPlainString());
        data.put("returnFactor", after.toPlainString());
        data.put("direction", after.compareTo(before) > 0 ? "UP" : "DOWN");
        data.put("dataref", report.dataref().toString());
    }
}
