package nl.impactkaart.impactmap.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.ReachRevised;
import nl.impactkaart.impactmap.component.Copies;
import nl.impactkaart.impactmap.evolution.ChangedRow;
import org.jspecify.annotations.Nullable;

/** A row with some of its fields as they are, and the others as they were. */
final class Blend {

    private Blend() {}

    /**
     * The row's event; absent where the row is not there. What is no field stays as it was.
     *
     * @param fields of the row
     * @param chosen those that are as after the change
     */
    static @Nullable Record of(ChangedRow row, List<Field> fields, Predicate<Field> chosen) {
        Record blended = row.before();
        List<Integer> years = new ArrayList<>();
        for (Field field : fields) {
            if (!chosen.test(field)) {
                continue;
            }
            if (field.component() == null) {
                return row.after();
            }
            if (field.year() != null) {
                years.add(field.year());
            } else {
                blended = Copies.with(
                        Objects.requireNonNull(blended),
                        field.component(),
                        Copies.value(Objects.requireNonNull(row.after()), field.component()));
            }
        }
        return years.isEmpty() ? blended : withYears(row, years);
    }

    private static Record withYears(ChangedRow row, List<Integer> chosen) {
        ReachRevised before = (ReachRevised) Objects.requireNonNull(row.before());
        ReachRevised after = (ReachRevised) Objects.requireNonNull(row.after());
        SortedMap<Integer, PeopleInYear> years = new TreeMap<>();
        before.years().stream()
                .filter(people -> !chosen.contains(people.year()))
                .forEach(people -> years.put(people.year(), people));
        after.years().stream()
                .filter(people -> chosen.contains(people.year()))
                .forEach(people -> years.put(people.year(), people));
        return Copies.with(before, "years", List.copyOf(years.values()));
    }
}
