package nl.impactkaart.impactmap.meaning;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.ReachFigures;

/** What the reach of a target group may say. */
final class ReachMeaning {

    private static final SortedMap<String, Ranges.Check> RANGED = new TreeMap<>(
            Map.of("people", (field, people) -> Figures.requirePeople(field, Figures.whole(field, people))));

    private ReachMeaning() {}

    static void require(ReachFigures reach) {
        if (reach.years().isEmpty()) {
            throw new MeaninglessFigureException("years", "is empty; give the people of one year at least");
        }
        int previous = 0;
        for (int i = 0; i < reach.years().size(); i++) {
            PeopleInYear people = reach.years().get(i);
            String field = "years[" + i + "]";
            if (people.year() < 1 || people.year() > Limits.PROJECT_YEARS) {
                throw new MeaninglessFigureException(
                        field + ".year", "lies outside the project years 1 to " + Limits.PROJECT_YEARS);
            }
            if (people.year() <= previous) {
                throw new MeaninglessFigureException(
                        field + ".year", "does not follow the year before it; give each year once, in their order");
            }
            previous = people.year();
            Figures.requirePeople(field + ".plannedPeople", people.plannedPeople());
            Figures.requirePeople(field + ".actualPeople", people.actualPeople());
            if (people.plannedPeople() == null && people.actualPeople() == null) {
                throw new MeaninglessFigureException(
                        field + ".plannedPeople", "is missing; give planned people, actual people, or both");
            }
        }
        Ranges.require(reach.ranges(), RANGED);
    }
}
