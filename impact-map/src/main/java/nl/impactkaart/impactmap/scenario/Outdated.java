package nl.impactkaart.impactmap.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.LabourEffect;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.impactmap.Reach;
import nl.impactkaart.impactmap.Scenario;

/** Whether a map has changed where a scenario touches it, since its maker saw it. */
public final class Outdated {

    private record Row(UUID id, long changedSequence) {}

    private Outdated() {}

    /**
     * What the scenario touches and has changed since it was defined or last revised.
     *
     * @return in words, {@code cost <id>} or {@code method}; empty when its maker saw it all as it stands now
     */
    public static List<String> since(ImpactMap map, Scenario scenario) {
        Set<String> changed = new LinkedHashSet<>();
        for (FigureAdjustment adjustment : scenario.adjustments()) {
            changed.addAll(since(map, scenario.restsOn(), adjustment));
        }
        return List.copyOf(changed);
    }

    private static List<String> since(ImpactMap map, long seen, FigureAdjustment adjustment) {
        FigureKind kind = adjustment.kind();
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (kind == FigureKind.METHOD) {
            return map.methodSequence() > seen ? List.of(name) : List.of();
        }
        UUID wanted = adjustment.rowId();
        List<String> changed = new ArrayList<>();
        boolean met = wanted == null;
        for (Row row : rows(map, kind)) {
            if (wanted == null || wanted.equals(row.id())) {
                met = true;
                if (row.changedSequence() > seen) {
                    changed.add(name + " " + row.id());
                }
            }
        }
        if (!met) {
            changed.add(name + " " + wanted + ", which was removed");
        }
        return changed;
    }

    private static List<Row> rows(ImpactMap map, FigureKind kind) {
        return switch (kind) {
            case COST -> map.costs().stream().map(Outdated::row).toList();
            case REACH -> map.reach().stream().map(Outdated::row).toList();
            case OUTCOME -> map.outcomes().stream().map(Outdated::row).toList();
            case LABOUR_EFFECT ->
                map.labourEffects().stream().map(Outdated::row).toList();
            case METHOD, MAP -> List.of();
        };
    }

    private static Row row(Cost cost) {
        return new Row(cost.id().value(), cost.changedSequence());
    }

    private static Row row(Reach reach) {
        return new Row(reach.id().value(), reach.changedSequence());
    }

    private static Row row(Outcome outcome) {
        return new Row(outcome.id().value(), outcome.changedSequence());
    }

    private static Row row(LabourEffect effect) {
        return new Row(effect.id().value(), effect.changedSequence());
    }
}
