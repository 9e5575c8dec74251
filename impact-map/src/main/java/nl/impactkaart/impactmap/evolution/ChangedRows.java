package nl.impactkaart.impactmap.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.Description;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.LabourEffect;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.impactmap.Project;
import nl.impactkaart.impactmap.Reach;
import org.jspecify.annotations.Nullable;

/** The rows in which two maps differ. */
public final class ChangedRows {

    private static final Comparator<ChangedRow> BY_NAME = Comparator.comparing(
                    (ChangedRow row) -> Objects.requireNonNullElse(row.name(), ""))
            .thenComparing(row -> Objects.requireNonNullElse(row.id(), new UUID(0, 0)));

    /** How rows of a kind are read. */
    private record Kind<R>(
            FigureKind kind, Function<R, UUID> id, Function<R, String> name, Function<R, Record> figures) {}

    private static final Kind<Reach> REACH =
            new Kind<>(FigureKind.REACH, reach -> reach.id().value(), Reach::targetGroup, Reach::revision);
    private static final Kind<Cost> COST =
            new Kind<>(FigureKind.COST, cost -> cost.id().value(), Cost::description, Cost::revision);
    private static final Kind<Outcome> OUTCOME =
            new Kind<>(FigureKind.OUTCOME, outcome -> outcome.id().value(), Outcome::description, Outcome::revision);
    private static final Kind<LabourEffect> LABOUR_EFFECT = new Kind<>(
            FigureKind.LABOUR_EFFECT, effect -> effect.id().value(), LabourEffect::description, LabourEffect::revision);

    private final List<ChangedRow> changed = new ArrayList<>();

    private ChangedRows() {}

    /**
     * The method, then reach, costs, outcomes and labour effects, then the project and its description. Of a kind those
     * that were there come first, in their order, then those that were added, by name: in which order these were recorded
     * makes no difference.
     */
    public static List<ChangedRow> between(ImpactMap before, ImpactMap after) {
        ChangedRows rows = new ChangedRows();
        rows.add(FigureKind.METHOD, before.method(), after.method());
        rows.addAll(REACH, before.reach(), after.reach());
        rows.addAll(COST, before.costs(), after.costs());
        rows.addAll(OUTCOME, before.outcomes(), after.outcomes());
        rows.addAll(LABOUR_EFFECT, before.labourEffects(), after.labourEffects());
        rows.add(FigureKind.MAP, event(before.project(), Project::started), event(after.project(), Project::started));
        rows.add(
                FigureKind.MAP,
                event(before.description(), Description::described),
                event(after.description(), Description::described));
        return List.copyOf(rows.changed);
    }

    private void add(FigureKind kind, @Nullable Record before, @Nullable Record after) {
        if (!Objects.equals(before, after)) {
            changed.add(new ChangedRow(kind, null, null, before, after));
        }
    }

    private <R> void addAll(Kind<R> kind, List<R> before, List<R> after) {
        Map<UUID, R> left = new LinkedHashMap<>();
        after.forEach(row -> left.put(kind.id.apply(row), row));
        for (R old : before) {
            add(kind, old, left.remove(kind.id.apply(old)));
        }
        left.values().stream()
                .map(row -> new ChangedRow(
                        kind.kind, kind.id.apply(row), kind.name.apply(row), null, kind.figures.apply(row)))
                .sorted(BY_NAME)
                .forEach(changed::add);
    }

    private <R> void add(Kind<R> kind, R old, @Nullable R now) {
        if (old.equals(now)) {
            return;
        }
        Record was = kind.figures.apply(old);
        Record is = now == null ? null : kind.figures.apply(now);
        if (!was.equals(is)) {
            changed.add(
                    new ChangedRow(kind.kind, kind.id.apply(old), kind.name.apply(now == null ? old : now), was, is));
        }
    }

    private static <T> @Nullable Record event(@Nullable T what, Function<T, Record> event) {
        return what == null ? null : event.apply(what);
    }
}
