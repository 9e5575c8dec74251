package nl.impactkaart.impactmap.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Project;
import nl.impactkaart.impactmap.Reach;
import org.jspecify.annotations.Nullable;

/**
 * The reach of one target group, planned and actual side by side. Source: docs/method/distribution.md.
 *
 * @param years those that are recorded
 * @param people in its greatest year, as the map's perspective counts them
 * @param personYears people of every year of the project, and of later years up to the last that is recorded
 */
public record GroupReach(Reach group, List<Year> years, long people, long personYears) {

    /**
     * One recorded year.
     *
     * @param realised actual ÷ planned people; absent while either is unknown, and when nobody was planned
     */
    public record Year(
            int year,
            @Nullable Long plannedPeople,
            @Nullable Long actualPeople,
            @Nullable BigDecimal realised) {

        static Year of(PeopleInYear people) {
            Long planned = people.plannedPeople();
            Long actual = people.actualPeople();
            return new Year(
                    people.year(),
                    planned,
                    actual,
                    planned == null || actual == null
                            ? null
                            : Ratios.of(BigDecimal.valueOf(actual), BigDecimal.valueOf(planned)));
        }
    }

    static GroupReach of(Reach group, ImpactMap map) {
        Project project = map.project();
        int lastRecorded =
                group.years().stream().mapToInt(PeopleInYear::year).max().orElse(0);
        int last = project == null ? lastRecorded : Math.max(lastRecorded, project.years());
        return new GroupReach(
                group,
                group.years().stream().map(Year::of).toList(),
                people(group, last, map).max().orElse(0),
                people(group, last, map).sum());
    }

    private static LongStream people(Reach group, int lastYear, ImpactMap map) {
        return IntStream.rangeClosed(1, lastYear).mapToLong(year -> map.people(group.id(), year));
    }
}
