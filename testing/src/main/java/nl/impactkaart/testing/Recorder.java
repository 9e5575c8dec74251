package nl.impactkaart.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.impactkaart.contracts.DomainEvent;
import nl.impactkaart.contracts.EncodedEvent;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.messaging.CloudEventHeaders;
import nl.impactkaart.messaging.OperatorSettings;
import nl.impactkaart.messaging.OutboxMessage;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records events of one map, as command-service does, and makes the records that the relay sends. */
public final class Recorder {

    public static final String TOPIC = "impactkaart.events";

    private static final CloudEventHeaders HEADERS = new CloudEventHeaders(
            new OperatorSettings("nl.impactkaart-demo", "urn:nld:oin:00000000000000000000:systeem:impactkaart"));
    private static final AtomicLong POSITIONS = new AtomicLong();

    private final UUID mapId;
    private final UUID organisation;
    private long sequence = -1;

    public Recorder(UUID organisation) {
        this(organisation, UUID.randomUUID());
    }

    private Recorder(UUID organisation, UUID streamId) {
        this.organisation = organisation;
        this.mapId = streamId;
    }

    /** Of what an organisation keeps, instead of a map. */
    public static Recorder ofOrganisation(UUID organisation) {
        return new Recorder(organisation, organisation);
    }

    public UUID mapId() {
        return mapId;
    }

    public UUID organisation() {
        return organisation;
    }

    /** The sequence of the last event. */
    public long sequence() {
        return sequence;
    }

    /** One append of these events. */
    public List<ProducerRecord<String, byte[]>> append(List<? extends DomainEvent> events) {
        long last = sequence + events.size();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (DomainEvent event : events) {
            records.add(record(EventCodec.encode(event), last));
        }
        return records;
    }

    public ProducerRecord<String, byte[]> append(DomainEvent event) {
        return append(List.of(event)).getFirst();
    }

    /** One append of one event, whatever its bytes hold. */
    public ProducerRecord<String, byte[]> append(EncodedEvent event) {
        return record(event, sequence + 1);
    }

    private ProducerRecord<String, byte[]> record(EncodedEvent event, long appendLast) {
        sequence++;
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        UUID request = UUID.randomUUID();
        byte[] metadata = EventCodec.encode(new EventMetadata(
                UUID.randomUUID(),
                organisation,
                "A test",
                request,
                request,
                now,
                LocalDate.of(2026, 1, 1),
                appendLast,
                null));
        return HEADERS.write(
                TOPIC,
                new OutboxMessage(
                        POSITIONS.incrementAndGet(),
                        UUID.randomUUID(),
                        event.name(),
                        event.revision(),
                        mapId,
                        sequence,
                        appendLast,
                        now,
                        event.data(),
                        metadata));
    }
}
