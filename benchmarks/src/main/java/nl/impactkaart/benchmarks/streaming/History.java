package nl.impactkaart.benchmarks.streaming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.benchmarks.LunchClub;
import nl.impactkaart.command.impactmap.ImpactMapCommand;
import nl.impactkaart.command.impactmap.ImpactMapDecider;
import nl.impactkaart.contracts.EncodedEvent;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.messaging.OutboxMessage;

/** Everything that happened to a map, as the command service would have recorded it. */
final class History {

    /** How many events one map has. */
    static final int EVENTS = 200;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(EncodedEvent event, byte[] metadata, long appendLast) {}

    private final List<Stored> stored = new ArrayList<>();
    private ImpactMap map = ImpactMap.none();

    History() {
        LunchClub.entered().forEach(this::happens);
        for (int time = 1; stored.size() < EVENTS; time++) {
            happens(time % 3 == 0 ? LunchClub.reachRevised(time) : LunchClub.costRevised(time));
        }
    }

    private void happens(ImpactMapCommand command) {
        List<ImpactMapEvent> events = ImpactMapDecider.decide(command, map);
        long last = map.sequence() + events.size();
        EventMetadata metadata = LunchClub.metadata(command.reason(), last);
        for (ImpactMapEvent event : events) {
            map = map.evolve(
                    new RecordedEvent(UUID.randomUUID(), UUID.randomUUID(), map.sequence() + 1, event, metadata));
            stored.add(new Stored(EventCodec.encode(event), EventCodec.encode(metadata), last));
        }
    }

    /** The event at this sequence, as one of another map. */
    OutboxMessage of(UUID mapId, int sequence, long position) {
        Stored at = stored.get(sequence);
        return new OutboxMessage(
                position,
                UUID.randomUUID(),
                at.event().name(),
                at.event().revision(),
                mapId,
                sequence,
                at.appendLast(),
                Instant.now(),
                at.event().data(),
                at.metadata());
    }
}
