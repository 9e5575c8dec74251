package nl.impactkaart.command.impactmap;

import java.util.List;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordLabourEffect;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveLabourEffect;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseLabourEffect;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.LabourEffectRemoved;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.LabourEffect;
import nl.impactkaart.impactmap.LabourEffectId;
import nl.impactkaart.impactmap.meaning.Meaning;

/** Adding, revising and removing labour-market effects. */
final class LabourEffectRules {

    private static final int MOST_EFFECTS = 200;

    private LabourEffectRules() {}

    static List<ImpactMapEvent> record(RecordLabourEffect command, ImpactMap map) {
        Requirements.room("labour-market effects", map.labourEffects().size(), MOST_EFFECTS);
        Meaning.require(command.effect(), map);
        return List.of(command.effect());
    }

    static List<ImpactMapEvent> revise(ReviseLabourEffect command, ImpactMap map) {
        LabourEffect current = known(new LabourEffectId(command.effect().labourEffectId()), map);
        Requirements.reason(command);
        Meaning.require(command.effect(), map);
        return current.has(command.effect()) ? List.of() : List.of(command.effect());
    }

    static List<ImpactMapEvent> remove(RemoveLabourEffect command, ImpactMap map) {
        known(command.id(), map);
        Requirements.reason(command);
        return List.of(new LabourEffectRemoved(command.id().value()));
    }

    private static LabourEffect known(LabourEffectId id, ImpactMap map) {
        return map.labourEffect(id).orElseThrow(() -> new RejectedException(new Rejection.UnknownLabourEffect(id)));
    }
}
