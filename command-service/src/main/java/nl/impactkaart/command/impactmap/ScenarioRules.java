package nl.impactkaart.command.impactmap;

import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.command.impactmap.ImpactMapCommand.AdoptScenario;
import nl.impactkaart.command.impactmap.ImpactMapCommand.DefineScenario;
import nl.impactkaart.command.impactmap.ImpactMapCommand.DiscardScenario;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseScenario;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ScenarioAdopted;
import nl.impactkaart.contracts.impactmap.ScenarioDiscarded;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Scenario;
import nl.impactkaart.impactmap.ScenarioId;
import nl.impactkaart.impactmap.ScenarioStatus;
import nl.impactkaart.impactmap.scenario.Adjustments;
import nl.impactkaart.impactmap.scenario.Outdated;

/** Defining, revising, discarding and adopting scenarios. */
final class ScenarioRules {

    private static final int MOST_OPEN = 200;
    private static final int MOST_EVER = 1_000;

    private ScenarioRules() {}

    static List<ImpactMapEvent> define(DefineScenario command, ImpactMap map) {
        Requirements.room("scenarios, ended ones included", map.scenarios().size(), MOST_EVER);
        long open = map.scenarios().stream()
                .filter(scenario -> scenario.status() == ScenarioStatus.OPEN)
                .count();
        Requirements.room("open scenarios", Math.toIntExact(open), MOST_OPEN);
        Adjustments.revisions(map, command.scenario().adjustments());
        return List.of(command.scenario());
    }

    /** A scenario that says the same is revised nevertheless when the map has moved under it: its maker has looked again. */
    static List<ImpactMapEvent> revise(ReviseScenario command, ImpactMap map) {
        Scenario current = open(new ScenarioId(command.scenario().scenarioId()), map);
        Requirements.reason(command);
        Adjustments.revisions(map, command.scenario().adjustments());
        boolean same =
                current.has(command.scenario()) && Outdated.since(map, current).isEmpty();
        return same ? List.of() : List.of(command.scenario());
    }

    static List<ImpactMapEvent> discard(DiscardScenario command, ImpactMap map) {
        open(command.id(), map);
        Requirements.reason(command);
        return List.of(new ScenarioDiscarded(command.id().value()));
    }

    static List<ImpactMapEvent> adopt(AdoptScenario command, ImpactMap map) {
        Scenario scenario = open(command.id(), map);
        List<String> changed = Outdated.since(map, scenario);
        if (!changed.isEmpty()) {
            throw new RejectedException(new Rejection.ScenarioOutdated(changed));
        }
        List<ImpactMapEvent> events = new ArrayList<>();
        events.add(new ScenarioAdopted(command.id().value()));
        events.addAll(Adjustments.revisions(map, scenario.adjustments()));
        return List.copyOf(events);
    }

    /** Why the figures change: the scenario, and what its adopter says of it. */
    static String reason(AdoptScenario command, ImpactMap map) {
        String name = map.scenario(command.id()).map(Scenario::name).orElse("");
        String given = command.reason();
        String reason = "Scenario \"" + name + "\"" + (given == null ? "" : ": " + given);
        return reason.substring(0, Math.min(reason.length(), Limits.TEXT_LENGTH));
    }

    private static Scenario open(ScenarioId id, ImpactMap map) {
        Scenario scenario =
                map.scenario(id).orElseThrow(() -> new RejectedException(new Rejection.UnknownScenario(id)));
        if (scenario.status() != ScenarioStatus.OPEN) {
            throw new RejectedException(new Rejection.ScenarioEnded(id, scenario.status()));
        }
        return scenario;
    }
}
