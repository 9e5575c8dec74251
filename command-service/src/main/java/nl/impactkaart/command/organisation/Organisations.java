package nl.impactkaart.command.organisation;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.command.eventstore.StoredEvent;
import nl.impactkaart.command.eventstore.StoredEvents;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.organisation.OrganisationEvent;
import nl.impactkaart.impactmap.ImpactMap;
import org.springframework.stereotype.Component;

/** What commands look up before they are decided: organisations and maps as the store has them now. */
@Component
public class Organisations {

    private final StoredEvents stored;

    Organisations(StoredEvents stored) {
        this.stored = stored;
    }

    /** An organisation, or what all share; empty of everything when nothing happened there. */
    public Organisation organisation(UUID id) {
        Organisation organisation = Organisation.empty();
        for (StoredEvent event : stored.history(id)) {
            if (event.event() instanceof OrganisationEvent happened) {
                organisation = organisation.evolve(
                        happened, event.sequence(), event.metadata().recordedAt());
            }
        }
        return organisation;
    }

    /** The methods that an organisation offers, to be looked up when one is named. */
    public PublishedMethods methodsOf(UUID organisation) {
        return (methodId, methodVersion) -> organisation(organisation)
                .method(methodId, methodVersion)
                .filter(Organisation.Method::offered)
                .map(method -> method.published().chosen());
    }

    /** The history of a map; empty when there is none. */
    public List<RecordedEvent> map(UUID mapId) {
        return stored.history(mapId).stream()
                .filter(event -> event.event() instanceof ImpactMapEvent)
                .map(event -> new RecordedEvent(
                        event.eventId(), mapId, event.sequence(), (ImpactMapEvent) event.event(), event.metadata()))
                .toList();
    }

    /** The map after so much of its history. */
    static ImpactMap at(List<RecordedEvent> history, long sequence) {
        return ImpactMap.none()
                .evolve(history.stream()
                        .filter(event -> event.sequence() <= sequence)
                        .toList());
    }
}
