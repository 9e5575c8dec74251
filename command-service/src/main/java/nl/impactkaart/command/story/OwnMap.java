package nl.impactkaart.command.story;

import java.util.UUID;
import nl.impactkaart.command.api.AnswerProblems;
import nl.impactkaart.command.eventstore.StoredEvents;
import nl.impactkaart.command.impactmap.Rejection;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.http.Role;

/** Who may read the stories of a map: those of its own organisation. */
final class OwnMap {

    private OwnMap() {}

    /**
     * Refuses anyone else, for whom it is as if there were no map.
     *
     * @throws ProblemException 404 {@code unknown-map}
     */
    static void require(UUID mapId, Caller caller, StoredEvents stored) {
        boolean reads = caller.has(Role.EDITOR) || caller.has(Role.AUDITOR) || caller.has(Role.ADMINISTRATOR);
        if (!reads
                || stored.first(mapId)
                        .filter(first -> first.event() instanceof ImpactMapStarted
                                && first.metadata().organisation().equals(caller.organisation()))
                        .isEmpty()) {
            throw AnswerProblems.of(new Rejection.UnknownMap());
        }
    }
}
