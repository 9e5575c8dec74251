package nl.impactkaart.impactmap.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.impactmap.component.Copies;
import org.jspecify.annotations.Nullable;

/**
 * A row that differs between two maps; the method, the project and its description count as one row each.
 *
 * @param id absent for the method and the map as a whole
 * @param name its description or target group, as it stands after the change; absent with {@code id}
 * @param before the event that would leave it as it was: {@code CostRevised}, {@code MethodChosen} and so on; absent when
 *     the row was added
 * @param after the event that would leave it as it is; absent when the row was removed
 */
public record ChangedRow(
        FigureKind kind,
        @Nullable UUID id,
        @Nullable String name,
        @Nullable Record before,
        @Nullable Record after) {

    public ChangedRow {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a row that never was does not change");
        }
    }

    /** What became of it. */
    public RowChange change() {
        if (before == null) {
            return RowChange.ADDED;
        }
        return after == null ? RowChange.REMOVED : RowChange.REVISED;
    }

    /** Its figures that changed, in the order of the event's components; none where it only is written another way. */
    public List<ChangedFigure> figures() {
        List<String> components = Copies.names(Objects.requireNonNull(before == null ? after : before));
        return components.stream()
                // The first component of a row is its id.
                .skip(id == null ? 0 : 1)
                .flatMap(component -> figures(component).stream())
                .toList();
    }

    /** The figures of one component that changed: those of several years, for example. */
    public List<ChangedFigure> figures(String component) {
        Object was = before == null ? null : Copies.value(before, component);
        Object is = after == null ? null : Copies.value(after, component);
        if (Objects.equals(was, is)) {
            return List.of();
        }
        SortedMap<FigureTexts.Name, String> old = FigureTexts.of(component, was);
        SortedMap<FigureTexts.Name, String> now = FigureTexts.of(component, is);
        Set<FigureTexts.Name> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<ChangedFigure> changed = new ArrayList<>();
        for (FigureTexts.Name figure : names) {
            if (!Objects.equals(old.get(figure), now.get(figure))) {
                changed.add(new ChangedFigure(
                        kind, id, name, change(), figure.figure(), figure.year(), old.get(figure), now.get(figure)));
            }
        }
        return changed;
    }
}
