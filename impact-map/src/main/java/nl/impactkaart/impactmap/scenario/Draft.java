package nl.impactkaart.impactmap.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.LabourEffectRevised;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRevised;
import nl.impactkaart.contracts.impactmap.ReachRevised;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.CostId;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.LabourEffect;
import nl.impactkaart.impactmap.LabourEffectId;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.impactmap.OutcomeId;
import nl.impactkaart.impactmap.Reach;
import nl.impactkaart.impactmap.ReachId;
import nl.impactkaart.impactmap.meaning.FigureNames;
import nl.impactkaart.impactmap.meaning.Meaning;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;
import org.jspecify.annotations.Nullable;

/** The figures of a map while adjustments are applied to them; mutable, and seen by one call only. */
final class Draft {

    /** Rows of different kinds may share an id. */
    private record RowKey(FigureKind kind, UUID id) {}

    private final ImpactMap map;
    private final Map<RowKey, Record> rows = new LinkedHashMap<>();
    private final Map<RowKey, Change> lastChange = new LinkedHashMap<>();
    private @Nullable Change lastOfMethod;
    private MethodChosen method;

    Draft(ImpactMap map) {
        this.map = map;
        this.method = Methods.chosenBy(map);
    }

    void apply(Change change) {
        FigureAdjustment adjustment = change.adjustment();
        if (!FigureNames.of(adjustment.kind()).contains(adjustment.figure())) {
            throw change.meaningless(
                    "figure",
                    "is no figure of " + adjustment.kind() + ": "
                            + String.join(", ", FigureNames.of(adjustment.kind())));
        }
        if (adjustment.kind() == FigureKind.METHOD) {
            method = MethodChanges.apply(method, change);
            lastOfMethod = change;
            return;
        }
        boolean met = false;
        for (UUID id : targets(change)) {
            RowKey key = new RowKey(adjustment.kind(), id);
            Record changed = RowChanges.apply(row(key), change);
            if (changed != null) {
                rows.put(key, changed);
                lastChange.put(key, change);
                met = true;
            }
        }
        if (!met) {
            throw change.meetsNothing();
        }
    }

    private List<UUID> targets(Change change) {
        FigureKind kind = change.adjustment().kind();
        List<UUID> all = ids(kind);
        UUID wanted = change.adjustment().rowId();
        if (wanted == null) {
            return all;
        }
        if (!all.contains(wanted)) {
            throw change.meaningless("rowId", "is no " + kind + " of this map; the map lists its rows");
        }
        return List.of(wanted);
    }

    private List<UUID> ids(FigureKind kind) {
        return switch (kind) {
            case COST -> map.costs().stream().map(cost -> cost.id().value()).toList();
            case REACH -> map.reach().stream().map(reach -> reach.id().value()).toList();
            case OUTCOME ->
                map.outcomes().stream().map(outcome -> outcome.id().value()).toList();
            case LABOUR_EFFECT ->
                map.labourEffects().stream().map(effect -> effect.id().value()).toList();
            case METHOD, MAP -> List.of();
        };
    }

    private Record row(RowKey key) {
        Record drafted = rows.get(key);
        return drafted == null ? standing(key.kind(), key.id()) : drafted;
    }

    private Record standing(FigureKind kind, UUID id) {
        return switch (kind) {
            case COST -> map.cost(new CostId(id)).map(Cost::revision).orElseThrow();
            case REACH -> map.reach(new ReachId(id)).map(Reach::revision).orElseThrow();
            case OUTCOME ->
                map.outcome(new OutcomeId(id)).map(Outcome::revision).orElseThrow();
            case LABOUR_EFFECT ->
                map.labourEffect(new LabourEffectId(id))
                        .map(LabourEffect::revision)
                        .orElseThrow();
            case METHOD, MAP -> throw new IllegalArgumentException(kind + " has no rows");
        };
    }

    /** What differs from the map, once the whole has been found to have a meaning. */
    List<ImpactMapEvent> revisions() {
        List<ImpactMapEvent> revisions = differences();
        requireMeaning(revisions);
        return revisions;
    }

    /** What differs from the map, whether it has a meaning or not. */
    List<ImpactMapEvent> differences() {
        List<ImpactMapEvent> revisions = new ArrayList<>();
        MethodChosen chosen = MethodChanges.named(method, map.method());
        if (lastOfMethod != null && !chosen.equals(map.method())) {
            revisions.add(chosen);
        }
        rows.values().stream()
                .filter(this::differs)
                .map(ImpactMapEvent.class::cast)
                .forEach(revisions::add);
        return List.copyOf(revisions);
    }

    private boolean differs(Record row) {
        return switch (row) {
            case CostRevised cost -> !standing(FigureKind.COST, cost.costId()).equals(cost);
            case ReachRevised reach ->
                !standing(FigureKind.REACH, reach.reachId()).equals(reach);
            case OutcomeRevised outcome ->
                !standing(FigureKind.OUTCOME, outcome.outcomeId()).equals(outcome);
            case LabourEffectRevised effect ->
                !standing(FigureKind.LABOUR_EFFECT, effect.labourEffectId()).equals(effect);
            default -> throw new IllegalArgumentException("no figures of a row: " + row.getClass());
        };
    }

    private void requireMeaning(List<ImpactMapEvent> revisions) {
        ImpactMap supposed = map.supposing(revisions);
        if (lastOfMethod != null) {
            require(lastOfMethod, () -> {
                Meaning.require(Methods.chosenBy(supposed));
                Meaning.requireFit(Methods.chosenBy(supposed), supposed);
            });
        }
        rows.forEach((key, row) -> require(lastChange.get(key), () -> {
            switch (row) {
                case CostRevised cost -> Meaning.require(cost, supposed);
                case ReachRevised reach -> Meaning.require(reach);
                case OutcomeRevised outcome -> Meaning.require(outcome, supposed);
                case LabourEffectRevised effect -> Meaning.require(effect, supposed);
                default -> throw new IllegalArgumentException("no figures of a row: " + row.getClass());
            }
        }));
    }

    private static void require(@Nullable Change change, Runnable rule) {
        try {
            rule.run();
        } catch (MeaninglessFigureException e) {
            if (change == null) {
                throw e;
            }
            throw change.meaningless("value", "leads to a figure without meaning: " + e.getMessage());
        }
    }
}
