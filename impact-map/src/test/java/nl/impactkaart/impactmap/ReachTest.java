package nl.impactkaart.impactmap;

import static nl.impactkaart.contracts.impactmap.Perspective.EX_ANTE;
import static nl.impactkaart.contracts.impactmap.Perspective.EX_POST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.Perspective;
import org.junit.jupiter.api.Test;

class ReachTest {

    @Test
    void aForecastCountsPlannedPeople() {
        assertThat(people(EX_ANTE, new PeopleInYear(1, 30L, 28L), new PeopleInYear(2, 45L, 40L)))
                .startsWith(30L, 45L);
    }

    @Test
    void anEvaluationCountsActualPeopleAndPlannedOnesWhereNobodyWasCountedYet() {
        assertThat(people(EX_POST, new PeopleInYear(1, 30L, 28L), new PeopleInYear(2, 45L, null)))
                .startsWith(28L, 45L);
    }

    @Test
    void aYearWithoutAFigureHasThePeopleOfTheLatestYearBefore() {
        assertThat(people(EX_ANTE, new PeopleInYear(1, 30L, null), new PeopleInYear(3, 50L, null)))
                .containsExactly(30L, 30L, 50L, 50L, 50L);
    }

    @Test
    void beforeTheFirstFigureNobodyIsReached() {
        assertThat(people(EX_ANTE, new PeopleInYear(3, 50L, null))).containsExactly(0L, 0L, 50L, 50L, 50L);
    }

    @Test
    void zeroPeopleIsAFigure() {
        assertThat(people(EX_ANTE, new PeopleInYear(1, 30L, null), new PeopleInYear(2, 0L, null)))
                .containsExactly(30L, 0L, 0L, 0L, 0L);
        assertThat(people(EX_POST, new PeopleInYear(1, 30L, 0L))).startsWith(0L);
    }

    @Test
    void aForecastDoesNotLookAtAYearThatHasActualPeopleOnly() {
        assertThat(people(EX_ANTE, new PeopleInYear(1, 30L, null), new PeopleInYear(2, null, 7L)))
                .startsWith(30L, 30L);
    }

    @Test
    void nobodyIsReachedWithoutAFigure() {
        assertThat(people(EX_ANTE)).containsOnly(0L);
    }

    private static List<Long> people(Perspective perspective, PeopleInYear... years) {
        Reach reach = Reach.of(Events.reach(Events.RESIDENTS, years), 0);
        return IntStream.rangeClosed(1, 5)
                .mapToLong(year -> reach.people(year, perspective))
                .boxed()
                .toList();
    }
}
