package nl.impactkaart.impactmap;

import java.util.Arrays;
import java.util.List;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.FigureRange;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ReachFigures;
import nl.impactkaart.contracts.impactmap.ReachRevised;
import org.jspecify.annotations.Nullable;

/**
 * The reach of a target group as it stands; its figures mean what {@link ReachFigures} says.
 *
 * @param changedSequence of the event that last recorded or revised it
 */
public record Reach(
        ReachId id,
        String targetGroup,
        List<PeopleInYear> years,
        List<FigureRange> ranges,
        @Nullable EvidenceGrade evidenceGrade,
        @Nullable String source,
        long changedSequence)
        implements Row<ReachId> {

    public Reach {
        years = List.copyOf(years);
        ranges = List.copyOf(ranges);
    }

    /** Whether these figures are what stands already. */
    public boolean has(ReachFigures figures) {
        return equals(of(figures, changedSequence));
    }

    /** The event that would leave it as it stands. */
    public ReachRevised revision() {
        return new ReachRevised(id.value(), targetGroup, years, ranges, evidenceGrade, source);
    }

    static Reach of(ReachFigures figures, long sequence) {
        return new Reach(
                new ReachId(figures.reachId()),
                figures.targetGroup(),
                figures.years(),
                figures.ranges(),
                figures.evidenceGrade(),
                figures.source(),
                sequence);
    }

    /**
     * People reached in a project year: what was recorded for that year, else for the latest year before it; nobody
     * before the first recorded year.
     *
     * @param perspective a forecast counts planned people, an evaluation actual ones and planned ones where nobody
     *     was counted yet
     */
    public long people(int projectYear, Perspective perspective) {
        int latest = Integer.MIN_VALUE;
        long people = 0;
        for (PeopleInYear recorded : years) {
            Long count = count(recorded, perspective);
            if (count != null && recorded.year() <= projectYear && recorded.year() > latest) {
                latest = recorded.year();
                people = count;
            }
        }
        return people;
    }

    /** People reached in each project year from 0 to the last. */
    long[] peopleByYear(Perspective perspective, int lastYear) {
        long[] people = new long[lastYear + 1];
        Arrays.fill(people, -1);
        for (PeopleInYear recorded : years) {
            Long count = count(recorded, perspective);
            int year = recorded.year();
            if (count != null && year >= 0 && year <= lastYear && people[year] < 0) {
                people[year] = count;
            }
        }
        long latest = 0;
        for (int year = 0; year <= lastYear; year++) {
            latest = people[year] < 0 ? latest : people[year];
            people[year] = latest;
        }
        return people;
    }

    private static @Nullable Long count(PeopleInYear recorded, Perspective perspective) {
        return switch (perspective) {
            case EX_ANTE -> recorded.plannedPeople();
            case EX_POST -> recorded.actualPeople() == null ? recorded.plannedPeople() : recorded.actualPeople();
        };
    }
}
