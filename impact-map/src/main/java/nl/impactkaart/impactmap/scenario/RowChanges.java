package nl.impactkaart.impactmap.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.contracts.impactmap.OutcomeRevised;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.ReachRevised;
import nl.impactkaart.impactmap.component.Copies;
import org.jspecify.annotations.Nullable;

/** What an adjustment makes of one row. */
final class RowChanges {

    private static final String BY_YEAR = "quantityByYear";

    private RowChanges() {}

    /** The row with the figure changed; null when the row lacks the figure and the adjustment does not give it one. */
    static @Nullable Record apply(Record row, Change change) {
        String figure = change.adjustment().figure();
        if (row instanceof ReachRevised reach) {
            return people(reach, change);
        }
        if (row instanceof OutcomeRevised outcome && figure.equals(BY_YEAR)) {
            return byYear(outcome, change);
        }
        Object current = Copies.value(row, figure);
        return change.skips(current) ? null : Copies.with(row, figure, change.of(Copies.type(row, figure), current));
    }

    private static @Nullable Record people(ReachRevised reach, Change change) {
        String figure = change.adjustment().figure();
        Integer wanted = change.adjustment().year();
        List<PeopleInYear> years = new ArrayList<>();
        boolean met = false;
        for (PeopleInYear year : reach.years()) {
            Long people = (Long) Copies.value(year, figure);
            if (people == null || (wanted != null && wanted != year.year())) {
                years.add(year);
            } else {
                years.add(Copies.with(
                        year, figure, change.whole(BigDecimal.valueOf(people)).longValueExact()));
                met = true;
            }
        }
        return met ? Copies.with(reach, "years", years) : null;
    }

    private static @Nullable Record byYear(OutcomeRevised outcome, Change change) {
        Integer wanted = change.adjustment().year();
        List<BigDecimal> quantities = new ArrayList<>(outcome.quantityByYear());
        if (wanted != null && wanted > quantities.size() && !quantities.isEmpty()) {
            return null;
        }
        int first = wanted == null ? 0 : wanted - 1;
        int last = wanted == null ? quantities.size() : Math.min(wanted, quantities.size());
        for (int i = first; i < last; i++) {
            quantities.set(i, change.decimal(quantities.get(i)));
        }
        return quantities.isEmpty() ? null : Copies.with(outcome, BY_YEAR, quantities);
    }
}
