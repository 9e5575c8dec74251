package nl.impactkaart.command.impactmap;

import java.util.List;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseCost;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.CostId;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.meaning.Meaning;

/** Adding, revising and removing costs. */
final class CostRules {

    private static final int MOST_COSTS = 500;

    private CostRules() {}

    static List<ImpactMapEvent> record(RecordCost command, ImpactMap map) {
        Requirements.room("costs", map.costs().size(), MOST_COSTS);
        Meaning.require(command.cost(), map);
        return List.of(command.cost());
    }

    static List<ImpactMapEvent> revise(ReviseCost command, ImpactMap map) {
        Cost current = known(new CostId(command.cost().costId()), map);
        Requirements.reason(command);
        Meaning.require(command.cost(), map);
        return current.has(command.cost()) ? List.of() : List.of(command.cost());
    }

    static List<ImpactMapEvent> remove(RemoveCost command, ImpactMap map) {
        known(command.id(), map);
        Requirements.reason(command);
        return List.of(new CostRemoved(command.id().value()));
    }

    private static Cost known(CostId id, ImpactMap map) {
        return map.cost(id).orElseThrow(() -> new RejectedException(new Rejection.UnknownCost(id)));
    }
}
