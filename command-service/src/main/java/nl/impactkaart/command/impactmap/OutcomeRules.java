package nl.impactkaart.command.impactmap;

import java.util.List;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordOutcome;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveOutcome;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseOutcome;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.OutcomeRemoved;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.impactmap.OutcomeId;
import nl.impactkaart.impactmap.meaning.Meaning;

/** Adding, revising and removing outcomes. */
final class OutcomeRules {

    private static final int MOST_OUTCOMES = 500;

    private OutcomeRules() {}

    static List<ImpactMapEvent> record(RecordOutcome command, ImpactMap map) {
        Requirements.room("outcomes", map.outcomes().size(), MOST_OUTCOMES);
        Meaning.require(command.outcome(), map);
        return List.of(command.outcome());
    }

    static List<ImpactMapEvent> revise(ReviseOutcome command, ImpactMap map) {
        Outcome current = known(new OutcomeId(command.outcome().outcomeId()), map);
        Requirements.reason(command);
        Meaning.require(command.outcome(), map);
        return current.has(command.outcome()) ? List.of() : List.of(command.outcome());
    }

    static List<ImpactMapEvent> remove(RemoveOutcome command, ImpactMap map) {
        known(command.id(), map);
        Requirements.reason(command);
        return List.of(new OutcomeRemoved(command.id().value()));
    }

    private static Outcome known(OutcomeId id, ImpactMap map) {
        return map.outcome(id).orElseThrow(() -> new RejectedException(new Rejection.UnknownOutcome(id)));
    }
}
