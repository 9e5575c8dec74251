package nl.impactkaart.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The envelope of an event on Kafka: a CloudEvent in binary mode by the NL GOV profile, {@code ce_…} headers in UTF-8,
 * the stream's id as key, the exact payload as value. {@code ce_sequence} is zero-padded so that it sorts as text.
 */
public final class CloudEventHeaders {

    static final String ID = "ce_id";
    static final String POSITION = "ce_position";
    private static final String METADATA = "metadata";
    private static final String JSON = "application/json";
    private static final Pattern NAME_AND_REVISION = Pattern.compile("([a-z][a-z0-9.-]*)\\.v([1-9][0-9]{0,5})");

    private final OperatorSettings operator;

    public CloudEventHeaders(OperatorSettings operator) {
        this.operator = operator;
    }

    /** The CloudEvents type of an event: prefix, name and revision. */
    public String type(String name, int revision) {
        return operator.typePrefix() + "." + name + ".v" + revision;
    }

    /** The record that publishes a message. */
    public ProducerRecord<String, byte[]> write(String topic, OutboxMessage message) {
        Headers headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, ID, message.id().toString());
        add(headers, "ce_type", type(message.name(), message.revision()));
        add(headers, "ce_source", operator.source());
        add(headers, "ce_subject", message.subject().toString());
        add(headers, "ce_time", message.time().toString());
        add(headers, "ce_sequence", padded(message.sequence()));
        add(headers, POSITION, Long.toString(message.position()));
        add(headers, "ce_appendlast", Long.toString(message.appendLast()));
        add(headers, "content-type", JSON);
        if (message.metadata() != null) {
            headers.add(METADATA, message.metadata());
        }
        String key = message.subject().toString();
        return new ProducerRecord<>(topic, null, null, key, message.data(), headers);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static String padded(long number) {
        String digits = Long.toString(number);
        return "0".repeat(19 - digits.length()) + digits;
    }

    /**
     * The event in a record.
     *
     * @throws UndecodableEnvelopeException when an attribute is missing, given twice or malformed, when the type is not
     *     of this operator, or when the key is not the subject
     */
    public ReceivedEvent read(ConsumerRecord<String, byte[]> received) {
        Map<String, byte[]> headers = HashMap.newHashMap(16);
        for (Header header : received.headers()) {
            if (headers.put(header.key(), header.value()) != null) {
                throw new UndecodableEnvelopeException("given twice: " + header.key());
            }
        }
        require("1.0".equals(text(headers, "ce_specversion")), "ce_specversion is not 1.0");
        require(JSON.equals(text(headers, "content-type")), "content-type is not " + JSON);
        require(!text(headers, "ce_source").isEmpty(), "ce_source is empty");
        String type = text(headers, "ce_type");
        require(type.startsWith(operator.typePrefix() + "."), "ce_type does not start with this operator's prefix");
        Matcher named =
                NAME_AND_REVISION.matcher(type.substring(operator.typePrefix().length() + 1));
        require(named.matches(), "ce_type does not end in a name and .v and a revision");
        UUID subject = uuid(headers, "ce_subject");
        require(subject.toString().equals(received.key()), "the key is not ce_subject");
        long sequence = number(headers, "ce_sequence");
        long appendLast = number(headers, "ce_appendlast");
        require(appendLast >= sequence, "ce_appendlast is before ce_sequence");
        byte[] data = received.value();
        if (data == null) {
            throw new UndecodableEnvelopeException("there is no data");
        }
        return new ReceivedEvent(
                uuid(headers, ID),
                named.group(1),
                Integer.parseInt(named.group(2)),
                subject,
                sequence,
                number(headers, POSITION),
                appendLast,
                time(headers),
                data,
                headers.get(METADATA));
    }

    private static String text(Map<String, byte[]> headers, String name) {
        byte[] value = headers.get(name);
        if (value == null) {
            throw new UndecodableEnvelopeException("missing: " + name);
        }
        return new String(value, UTF_8);
    }

    private static UUID uuid(Map<String, byte[]> headers, String name) {
        String text = text(headers, name);
        try {
            UUID uuid = UUID.fromString(text);
            require(uuid.toString().equals(text), name + " is not a UUID in lower case");
            return uuid;
        } catch (IllegalArgumentException e) {
            throw new UndecodableEnvelopeException(name + " is not a UUID");
        }
    }

    private static long number(Map<String, byte[]> headers, String name) {
        String text = text(headers, name);
        try {
            long number = Long.parseLong(text);
            require(number >= 0, name + " is negative");
            return number;
        } catch (NumberFormatException e) {
            throw new UndecodableEnvelopeException(name + " is not a number");
        }
    }

    private static Instant time(Map<String, byte[]> headers) {
        try {
            return OffsetDateTime.parse(text(headers, "ce_time")).toInstant();
        } catch (DateTimeException e) {
            throw new UndecodableEnvelopeException("ce_time is not a time by RFC 3339");
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new UndecodableEnvelopeException(otherwise);
        }
    }
}
