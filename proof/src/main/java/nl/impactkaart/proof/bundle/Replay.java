package nl.impactkaart.proof.bundle;

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

    private ImpactMap map = ImpactMap.none();

    /**
     * Takes in the next event of the map.
     *
     * @throws nl.impactkaart.contracts.UndecodableEventException when it is unknown or does not fit its name
     * @throws MalformedException when its revision is no number
     */
    public void take(StoredRow row) {
        ImpactMapEvent event = EventCodec.decode(ImpactMapEvent.class, row.payloadType(), revision(row), row.payload());
        UUID mapId = row.aggregateId();
        map = map.evolve(new RecordedEvent(
                row.eventId(), mapId, row.sequence(), event, EventCodec.decodeMetadata(row.metadata())));
    }

    /** The map after the last event that was taken in. */
    public ImpactMap map() {
        return map;
    }

    /** The method that values a map. */
    public static MethodInForce method(ImpactMap map) {
        MethodChosen chosen = Methods.chosenBy(map);
        return new MethodInForce(chosen.methodId(), chosen.methodVersion());
    }

    private static int revision(StoredRow row) {
        try {
            return Integer.parseInt(row.revision());
        } catch (NumberFormatException e) {
            throw new MalformedException("the revision of event " + row.sequence() + " is no number");
        }
    }
}
