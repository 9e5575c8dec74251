package nl.impactkaart.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.impactkaart.contracts.DomainEvent;
import nl.impactkaart.contracts.EncodedEvent;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.messaging.CloudEventHeaders;
import nl.impactkaart.messaging.OperatorSettings;
import nl.impactkaart.messaging.OutboxMessage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Records events of one map, as command-service does, and makes the records that the relay sends. */
public final class Recorder {

    public static final String TOPIC = "impactkaart.events";

    private static final CloudEventHeaders HEADERS = new CloudEventHeaders(
            new OperatorSettings("nl.impactkaart-demo", "urn:nld:oin:00000000000000000000:systeem:impactkaart"));
    private static final AtomicLong POSITIONS = new AtomicLong();

    private final UUID mapId;
    private final UUID organisation;
    private final List<RecordedEvent> recorded = new ArrayList<>();
    private long sequence = -1;
    private UUID actor = UUID.randomUUID();
    private LocalDate effectiveOn = LocalDate.of(2026, 1, 1);
    private @Nullable UUID scenario;

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

    /** What was recorded so far, but for what was no event. */
    public List<RecordedEvent> recorded() {
        return List.copyOf(recorded);
    }

    /** From now on somebody else records. */
    public Recorder by(UUID member) {
        actor = member;
        return this;
    }

    /** From now on what is recorded is effective from this day. */
    public Recorder effectiveOn(LocalDate day) {
        effectiveOn = day;
        return this;
    }

    /** From now on it is recorded because a scenario is adopted, or not any more. */
    public Recorder adopting(@Nullable UUID adopted) {
        scenario = adopted;
        return this;
    }

    /** One append of these events. */
    public List<ProducerRecord<String, byte[]>> append(List<? extends DomainEvent> events) {
        long last = sequence + events.size();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (DomainEvent event : events) {
            OutboxMessage message = record(EventCodec.encode(event), last);
            if (event instanceof ImpactMapEvent ofMap) {
                recorded.add(new RecordedEvent(
                        message.id(),
                        mapId,
                        sequence,
                        ofMap,
                        EventCodec.decodeMetadata(Objects.requireNonNull(message.metadata()))));
            }
            records.add(HEADERS.write(TOPIC, message));
        }
        return records;
    }

    public ProducerRecord<String, byte[]> append(DomainEvent event) {
        return append(List.of(event)).getFirst();
    }

    /** One append of one event, whatever its bytes hold. */
    public ProducerRecord<String, byte[]> append(EncodedEvent event) {
        return HEADERS.write(TOPIC, record(event, sequence + 1));
    }

    private OutboxMessage record(EncodedEvent event, long appendLast) {
        sequence++;
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        UUID request = UUID.randomUUID();
        byte[] metadata = EventCodec.encode(new EventMetadata(
                actor, organisation, "A test", request, request, now, effectiveOn, appendLast, scenario));
        return new OutboxMessage(
                POSITIONS.incrementAndGet(),
                UUID.randomUUID(),
                event.name(),
                event.revision(),
                mapId,
                sequence,
                appendLast,
                now,
                event.data(),
                metadata);
    }
}
