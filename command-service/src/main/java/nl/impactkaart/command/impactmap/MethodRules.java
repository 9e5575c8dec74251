package nl.impactkaart.command.impactmap;

import java.util.List;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ChooseMethod;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.impactmap.meaning.Meaning;

/** Choosing a method. */
final class MethodRules {

    private MethodRules() {}

    static List<ImpactMapEvent> choose(ChooseMethod command, ImpactMap map) {
        MethodChosen method = command.presetHorizon() ? stretched(command.method(), map) : command.method();
        if (method.equals(map.method())) {
            return List.of();
        }
        Requirements.reason(command);
        Meaning.require(method);
        Meaning.requireFit(method, map);
        return List.of(method);
    }

    /** A preset reaches the last year of the project at least. */
    private static MethodChosen stretched(MethodChosen preset, ImpactMap map) {
        int horizonYears = Math.max(preset.horizonYears(), map.startedProject().years());
        return Methods.preset(preset.methodId(), horizonYears).orElse(preset);
    }
}
