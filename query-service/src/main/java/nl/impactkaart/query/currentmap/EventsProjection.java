package nl.impactkaart.query.currentmap;

import java.util.List;
import nl.impactkaart.contracts.EventCatalogue;
import nl.impactkaart.messaging.Append;
import nl.impactkaart.messaging.Projection;

/** Sends each append on to the view that it is for. */
record EventsProjection(Projection maps, Projection organisations) implements Projection {

    @Override
    public void apply(List<Append> appends) {
        maps.apply(appends.stream().filter(append -> !isOfOrganisation(append)).toList());
        organisations.apply(
                appends.stream().filter(EventsProjection::isOfOrganisation).toList());
    }

    private static boolean isOfOrganisation(Append append) {
        return EventCatalogue.isOfOrganisation(append.events().getFirst().name());
    }
}
