package nl.impactkaart.command.impactmap;

import java.util.List;
import java.util.stream.Stream;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordReach;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveReach;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseReach;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ReachRemoved;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Reach;
import nl.impactkaart.impactmap.ReachId;
import nl.impactkaart.impactmap.meaning.Meaning;

/** Adding, revising and removing the reach of target groups. */
final class ReachRules {

    private static final int MOST_GROUPS = 200;

    private ReachRules() {}

    static List<ImpactMapEvent> record(RecordReach command, ImpactMap map) {
        Requirements.room("target groups", map.reach().size(), MOST_GROUPS);
        Meaning.require(command.reach());
        return List.of(command.reach());
    }

    static List<ImpactMapEvent> revise(ReviseReach command, ImpactMap map) {
        Reach current = known(new ReachId(command.reach().reachId()), map);
        Requirements.reason(command);
        Meaning.require(command.reach());
        return current.has(command.reach()) ? List.of() : List.of(command.reach());
    }

    static List<ImpactMapEvent> remove(RemoveReach command, ImpactMap map) {
        known(command.id(), map);
        Requirements.reason(command);
        requireUnused(command.id(), map);
        return List.of(new ReachRemoved(command.id().value()));
    }

    private static Reach known(ReachId id, ImpactMap map) {
        return map.reach(id).orElseThrow(() -> new RejectedException(new Rejection.UnknownReach(id)));
    }

    private static void requireUnused(ReachId id, ImpactMap map) {
        Stream.of(
                        map.outcomes().stream()
                                .filter(outcome -> id.equals(outcome.reachId()))
                                .map(outcome -> "outcome " + outcome.id().value()),
                        map.costs().stream()
                                .filter(cost -> id.equals(cost.reachId()))
                                .map(cost -> "cost " + cost.id().value()),
                        map.labourEffects().stream()
                                .filter(effect -> id.equals(effect.reachId()))
                                .map(effect -> "labour effect " + effect.id().value()))
                .flatMap(users -> users)
                .findFirst()
                .ifPresent(usedBy -> {
                    throw new RejectedException(new Rejection.ReachInUse(id, usedBy));
                });
    }
}
