package nl.impactkaart.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CloudEventHeadersTest {

    private static final UUID STREAM = UUID.fromString("6f7c1e1a-53a5-4f0e-9a7c-0d1f7f0f2a01");

    private final CloudEventHeaders envelope = new CloudEventHeaders(Parts.OPERATOR);
    private final OutboxMessage message = Events.event(STREAM, 119, 7, 8);

    @Test
    void anEventIsACloudEventByTheNlGovProfile() {
        Map<String, String> headers = new LinkedHashMap<>();
        envelope.write("t", message)
                .headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", message.id().toString()),
                        Map.entry("ce_type", "nl.test.test.thing-happened.v1"),
                        Map.entry("ce_source", "urn:nld:oin:1:systeem:test"),
                        Map.entry("ce_subject", STREAM.toString()),
                        Map.entry("ce_time", "2026-03-01T10:00:00.123456789Z"),
                        Map.entry("ce_sequence", "0000000000000000007"),
                        Map.entry("ce_position", "119"),
                        Map.entry("ce_appendlast", "8"),
                        Map.entry("content-type", "application/json"),
                        Map.entry("metadata", "{}")));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        ReceivedEvent event = envelope.read(received(headers -> {}));
        assertThat(event)
                .usingRecursiveComparison()
                .isEqualTo(new ReceivedEvent(
                        message.id(),
                        message.name(),
                        message.revision(),
                        STREAM,
                        7,
                        119,
                        8,
                        message.time(),
                        message.data(),
                        message.metadata()));
    }

    @Test
    void whatIsNoEventOfThisOperatorIsToldByAttributeAndNotByValue() {
        refused(headers -> headers.remove("ce_id"), "missing: ce_id");
        refused(headers -> replace(headers, "ce_id", "secret"), "ce_id is not a UUID");
        refused(headers -> replace(headers, "ce_specversion", "0.3"), "ce_specversion is not 1.0");
        refused(
                headers -> replace(headers, "ce_type", "nl.other.x.v1"),
                "ce_type does not start with this operator's prefix");
        refused(
                headers -> replace(headers, "ce_type", "nl.test.x"),
                "ce_type does not end in a name and .v and a revision");
        refused(headers -> replace(headers, "ce_sequence", "-1"), "ce_sequence is negative");
        refused(headers -> replace(headers, "ce_sequence", "seven"), "ce_sequence is not a number");
        refused(headers -> replace(headers, "ce_appendlast", "6"), "ce_appendlast is before ce_sequence");
        refused(headers -> replace(headers, "ce_time", "yesterday"), "ce_time is not a time by RFC 3339");
        refused(headers -> replace(headers, "content-type", "text/plain"), "content-type is not application/json");
        refused(headers -> replace(headers, "ce_source", ""), "ce_source is empty");
        refused(headers -> headers.add("ce_id", "again".getBytes(UTF_8)), "given twice: ce_id");
        refused(
                headers -> replace(headers, "ce_subject", "6f7c1e1a-53a5-4f0e-9a7c-0d1f7f0f2a02"),
                "the key is not ce_subject");
    }

    @Test
    void aRecordWithoutDataIsNoEvent() {
        assertThatThrownBy(() -> envelope.read(received(headers -> {}, null)))
                .isInstanceOf(UndecodableEnvelopeException.class)
                .hasMessage("there is no data");
    }

    private void refused(Consumer<Headers> change, String why) {
        assertThatThrownBy(() -> envelope.read(received(change)))
                .isInstanceOf(UndecodableEnvelopeException.class)
                .hasMessage(why);
    }

    private static void replace(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(UTF_8));
    }

    private ConsumerRecord<String, byte[]> received(Consumer<Headers> change) {
        return received(change, message.data());
    }

    @SuppressWarnings("NullAway") // Kafka's own types say nothing about null
    private ConsumerRecord<String, byte[]> received(Consumer<Headers> change, byte @Nullable [] data) {
        ProducerRecord<String, byte[]> sent = envelope.write("t", message);
        change.accept(sent.headers());
        return new ConsumerRecord<>(
                "t", 0, 0, 0, TimestampType.CREATE_TIME, 0, 0, sent.key(), data, sent.headers(), Optional.empty());
    }
}
