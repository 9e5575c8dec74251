package nl.impactkaart.impactmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.OutcomeRemoved;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.ReachRemoved;
import nl.impactkaart.contracts.impactmap.ReachRevised;
import nl.impactkaart.impactmap.component.Copies;
import nl.impactkaart.impactmap.evolution.ChangedFigure;
import nl.impactkaart.impactmap.evolution.RowChange;

/** The whole map as it was, with some of its figures as they are: as a reader of the list of figures would do it by hand. */
final class FiguresApplied {

    private final ImpactMap before;
    private final ImpactMap after;

    private FiguresApplied(ImpactMap before, ImpactMap after) {
        this.before = before;
        this.after = after;
    }

    static ImpactMap to(ImpactMap before, ImpactMap after, List<ChangedFigure> figures) {
        FiguresApplied applied = new FiguresApplied(before, after);
        Map<String, List<ChangedFigure>> byRow = new LinkedHashMap<>();
        figures.forEach(figure -> byRow.computeIfAbsent(figure.kind() + " " + figure.rowId(), _ -> new ArrayList<>())
                .add(figure));
        return before.supposing(byRow.values().stream().map(applied::event).toList());
    }

    private ImpactMapEvent event(List<ChangedFigure> figures) {
        ChangedFigure first = figures.getFirst();
        if (first.kind() == FigureKind.METHOD) {
            return Methods.chosenBy(after);
        }
        UUID id = Objects.requireNonNull(first.rowId());
        if (first.change() == RowChange.REMOVED) {
            return switch (first.kind()) {
                case COST -> new CostRemoved(id);
                case OUTCOME -> new OutcomeRemoved(id);
                default -> new ReachRemoved(id);
            };
        }
        Record now = row(after, first.kind(), id);
        Record changed = first.change() == RowChange.ADDED ? now : row(before, first.kind(), id);
        if (first.change() == RowChange.REVISED) {
            for (ChangedFigure figure : figures) {
                changed = figure.kind() == FigureKind.REACH
                        ? people((ReachRevised) changed, (ReachRevised) now, figure)
                        : Copies.with(changed, figure.figure(), Copies.value(now, figure.figure()));
            }
        }
        return (ImpactMapEvent) changed;
    }

    private static ReachRevised people(ReachRevised reach, ReachRevised now, ChangedFigure figure) {
        int year = Objects.requireNonNull(figure.year());
        Map<Integer, PeopleInYear> years = new TreeMap<>();
        reach.years().forEach(people -> years.put(people.year(), people));
        PeopleInYear none = new PeopleInYear(year, null, null);
        Object people = now.years().stream()
                .filter(each -> each.year() == year)
                .findFirst()
                .map(each -> Copies.value(each, figure.figure()))
                .orElse(null);
        PeopleInYear changed = Copies.with(years.getOrDefault(year, none), figure.figure(), people);
        years.put(year, changed);
        if (changed.equals(none)) {
            years.remove(year);
        }
        return Copies.with(reach, "years", List.copyOf(years.values()));
    }

    private static Record row(ImpactMap map, FigureKind kind, UUID id) {
        return switch (kind) {
            case COST -> map.cost(new CostId(id)).orElseThrow().revision();
            case REACH -> map.reach(new ReachId(id)).orElseThrow().revision();
            default -> map.outcome(new OutcomeId(id)).orElseThrow().revision();
        };
    }
}
