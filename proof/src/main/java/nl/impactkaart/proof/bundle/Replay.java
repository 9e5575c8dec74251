package nl.impactkaart.proof.bundle;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.proof.MalformedException;
import nl.impactkaart.proof.leaf.StoredRow;

/** A map on its way through its stored events, from the first on. Mutable: for one thread at a time. */
public final class Replay {

    private final List<StoredRow> rows;
    private ImpactMap map = ImpactMap.none();
    private int replayed;

    /** @param rows of one map, with sequences 0, 1, 2, … */
    public Replay(List<StoredRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * The map after the event of a sequence, which is not below one that was asked for before.
     *
     * @throws nl.impactkaart.contracts.UndecodableEventException when an event is unknown or does not fit its name
     * @throws MalformedException when the revision of an event is no number
     * @throws IllegalArgumentException when the map has no event of that sequence, or is beyond it
     */
    public ImpactMap after(long sequence) {
        if (sequence >= rows.size() || sequence < replayed - 1) {
            throw new IllegalArgumentException("sequence " + sequence + " is not ahead in the history");
        }
        List<StoredRow> next = rows.subList(replayed, (int) sequence + 1);
        map = map.evolve(next.stream().map(Replay::recorded).toList());
        replayed = (int) sequence + 1;
        return map;
    }

    /** The method that values a map. */
    public static MethodInForce method(ImpactMap map) {
        MethodChosen chosen = Methods.chosenBy(map);
        return new MethodInForce(chosen.methodId(), chosen.methodVersion());
    }

    private static RecordedEvent recorded(StoredRow row) {
        ImpactMapEvent event = EventCodec.decode(ImpactMapEvent.class, row.payloadType(), revision(row), row.payload());
        UUID mapId = row.aggregateId();
        return new RecordedEvent(
                row.eventId(), mapId, row.sequence(), event, EventCodec.decodeMetadata(row.metadata()));
    }

    private static int revision(StoredRow row) {
        try {
            return Integer.parseInt(row.revision());
        } catch (NumberFormatException e) {
            throw new MalformedException("the revision of event " + row.sequence() + " is no number");
        }
    }
}
