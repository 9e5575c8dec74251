package nl.impactkaart.impactmap;

import static nl.impactkaart.impactmap.History.given;
import static nl.impactkaart.impactmap.LunchClub.CARE;
import static nl.impactkaart.impactmap.LunchClub.RESIDENTS;
import static nl.impactkaart.impactmap.LunchClub.SHOPS;
import static nl.impactkaart.impactmap.LunchClub.id;
import static nl.impactkaart.impactmap.Plans.cost;
import static nl.impactkaart.impactmap.Plans.evidence;
import static nl.impactkaart.impactmap.Plans.labour;
import static nl.impactkaart.impactmap.Plans.reach;
import static nl.impactkaart.impactmap.Plans.started;
import static nl.impactkaart.impactmap.Written.factor;
import static nl.impactkaart.impactmap.Written.plain;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.impactkaart.impactmap.results.GroupReach;
import nl.impactkaart.impactmap.results.MapResults;
import nl.impactkaart.impactmap.results.Participation;
import nl.impactkaart.impactmap.results.SectorWork;
import org.junit.jupiter.api.Test;

/** People, proxies and work: every figure is worked out by hand. */
class ReachAndWorkTest {

    @Test
    void reachIsShownAsPlannedAndAsCounted() {
        Participation participation = LunchClub.HISTORY.results(MapResults::participation);
        GroupReach residents = participation.groups().getFirst();
        assertThat(residents.years())
                .extracting(year -> year.year() + " " + year.plannedPeople() + " " + year.actualPeople() + " "
                        + factor(year.realised()))
                .containsExactly("1 10 8 0.800000", "2 20 null -");
        assertThat(residents.people()).isEqualTo(20);
        assertThat(residents.personYears()).isEqualTo(50);
    }

    @Test
    void costsAreDividedOverPeopleAndOverPersonYears() {
        Participation participation = LunchClub.HISTORY.results(MapResults::participation);
        assertThat(participation.people()).isEqualTo(25);
        assertThat(participation.personYears()).isEqualTo(60);
        assertThat(participation.costPerParticipant()).isEqualByComparingTo("124");
        assertThat(factor(participation.costPerPersonYear())).isEqualTo("51.666667");
    }

    @Test
    void anEvaluationDividesCostsOverThoseWhoWereCounted() {
        Participation participation = given(started("""
                                {"perspective": "EX_POST", "periodEnd": "2026-12-31"}"""), reach(RESIDENTS, "Bewoners", """
                                [{"year": 1, "plannedPeople": 10, "actualPeople": 8}]"""), cost(id(21), """
                {"fixedAmountMinor": 100}"""))
                .results(MapResults::participation);
        assertThat(participation.people()).isEqualTo(8);
        assertThat(participation.costPerParticipant()).isEqualByComparingTo("12.5");
    }

    @Test
    void withoutCostsOrPeopleNobodyCostsAnything() {
        History reached = given(started(), reach(RESIDENTS, "Bewoners", """
                [{"year": 1, "plannedPeople": 10}]"""));
        assertThat(reached.results(MapResults::participation).costPerParticipant())
                .isNull();
        Participation nobody = given(started(), cost(id(21), """
                {"fixedAmountMinor": 100}""")).results(MapResults::participation);
        assertThat(nobody.costPerParticipant()).isNull();
        assertThat(nobody.costPerPersonYear()).isNull();
    }

    @Test
    void aUnitValueThatWasNotMeasuredInTheProjectIsAProxy() {
        assertThat(grades(LunchClub.HISTORY))
                .containsExactly("RESEARCHED 0.500000", "ASSUMED 0.333333", "null 0.166667");
        assertThat(factor(LunchClub.HISTORY.results(MapResults::proxies).share()))
                .isEqualTo("1.000000");
        assertThat(factor(LunchClub.HISTORY.results(MapResults::proxies).shareWithSource()))
                .isEqualTo("0.500000");
    }

    @Test
    void theBestEvidenceForAUnitValueIsItsGrade() {
        History measured = LunchClub.HISTORY
                .when(evidence(id(31), CARE, "JUDGED", "unitValueMinor"))
                .when(evidence(id(32), CARE, "MEASURED", "unitValueMinor"))
                .when(evidence(id(33), SHOPS, "MEASURED", "quantityPerYear"));
        assertThat(grades(measured)).containsExactly("MEASURED 0.333333", "RESEARCHED 0.500000", "null 0.166667");
        assertThat(factor(measured.results(MapResults::proxies).share())).isEqualTo("0.666667");
    }

    @Test
    void withoutValueNothingRestsOnProxies() {
        assertThat(given(started()).results(MapResults::proxies).share()).isNull();
        assertThat(grades(given(started()))).isEmpty();
    }

    @Test
    void workIsAddedUpBySectorInHoursAndFullTimeJobs() {
        History work = LunchClub.HISTORY
                .when(labour(id(41), "Horeca", """
                        {"hoursPerYear": "936", "lastYear": 2, "hoursPerFte": "1872"}"""))
                .when(labour(id(42), "Zorg", """
                        {"hoursPerYear": "-187.2", "firstYear": 3, "lastYear": 3}"""))
                .when(labour(id(43), "Horeca", """
                        {"hoursPerParticipant": "10", "reachId": "%s"}""".formatted(RESIDENTS)))
                .when(labour(id(44), "Welzijn", """
                        {"hoursPerParticipant": "1", "firstYear": 2, "lastYear": 2}"""));
        assertThat(work.results(MapResults::labour))
                .extracting(ReachAndWorkTest::text)
                .containsExactly(
                        "Horeca 1972 1.1: 1 1036 0.6, 2 936 0.5",
                        "Zorg -187.2 -0.1872: 3 -187.2 -0.1872",
                        "Welzijn 25 0.025: 2 25 0.025");
    }

    private static String text(SectorWork work) {
        return work.sector() + " " + plain(work.hours()) + " " + plain(work.fteYears()) + ": "
                + String.join(
                        ", ",
                        work.years().stream()
                                .map(year -> year.year() + " " + plain(year.hours()) + " " + plain(year.fte()))
                                .toList());
    }

    private static List<String> grades(History history) {
        return history.results(MapResults::proxies).byGrade().stream()
                .map(part -> part.grade() + " " + factor(part.share()))
                .toList();
    }
}
