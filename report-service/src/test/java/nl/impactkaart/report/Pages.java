package nl.impactkaart.report;

import static nl.impactkaart.report.Service.send;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.testing.LunchClub;
import nl.impactkaart.testing.Recorder;

/** Maps that are hard to show on a page, once the service has heard of them. */
final class Pages {

    private Pages() {}

    static Recorder empty(UUID organisation) {
        return sent(organisation, Histories.empty());
    }

    static Recorder withoutCosts(UUID organisation) {
        return sent(organisation, Histories.withoutCosts());
    }

    static Recorder withoutOutcomes(UUID organisation) {
        return sent(organisation, Histories.withoutOutcomes());
    }

    static Recorder full(UUID organisation) {
        return sent(organisation, Histories.full());
    }

    static Recorder twoHundredOutcomes(UUID organisation) {
        return sent(organisation, Histories.twoHundredOutcomes());
    }

    static Recorder moreLostThanWon(UUID organisation) {
        return sent(organisation, Histories.moreLostThanWon());
    }

    /** With a branding. */
    static Recorder uncertain(UUID organisation) {
        send(List.of(Recorder.ofOrganisation(organisation).append(Histories.branding())));
        return sent(organisation, Histories.uncertain());
    }

    static Recorder lunchClub(UUID organisation) {
        return sent(organisation, LunchClub.events());
    }

    static Recorder hostile(UUID organisation) {
        return sent(organisation, Histories.hostile());
    }

    private static Recorder sent(UUID organisation, List<ImpactMapEvent> events) {
        Recorder map = new Recorder(organisation);
        send(map.append(events));
        return map;
    }
}
