package nl.impactkaart.impactmap;

import static nl.impactkaart.impactmap.History.given;
import static nl.impactkaart.impactmap.LunchClub.CARE;
import static nl.impactkaart.impactmap.LunchClub.COOKING;
import static nl.impactkaart.impactmap.LunchClub.PLEASURE;
import static nl.impactkaart.impactmap.LunchClub.RUMOUR;
import static nl.impactkaart.impactmap.LunchClub.SHOPS;
import static nl.impactkaart.impactmap.LunchClub.id;
import static nl.impactkaart.impactmap.Plans.cost;
import static nl.impactkaart.impactmap.Plans.outcome;
import static nl.impactkaart.impactmap.Plans.started;
import static nl.impactkaart.impactmap.Written.factor;
import static nl.impactkaart.impactmap.Written.plain;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.impactmap.results.Benefits;
import nl.impactkaart.impactmap.results.CountedOutcome;
import nl.impactkaart.impactmap.results.MapResults;
import nl.impactkaart.impactmap.results.Part;
import nl.impactkaart.impactmap.results.Party;
import nl.impactkaart.impactmap.results.Payer;
import org.junit.jupiter.api.Test;

/** Money divided: every figure is worked out by hand, undiscounted, in minor units. */
class WhoPaysAndBenefitsTest {

    @Test
    void benefitsAreDividedInFiveWays() {
        Benefits benefits = LunchClub.HISTORY.results(MapResults::benefits);
        assertThat(parts(benefits.byStakeholder())).containsExactly("Bewoners 1000", "Gemeente 1000");
        assertThat(parts(benefits.byBeneficiary())).containsExactly("Gemeente 2500", "Bewoners -500");
        assertThat(parts(benefits.byLevel())).containsExactly("CLIENT 1000", "MUNICIPALITY 1000");
        assertThat(benefits.byGroup())
                .extracting(part ->
                        (part.group() == null ? "-" : part.group().targetGroup()) + " " + plain(part.presentValue()))
                .containsExactly("Bewoners 1500", "- 500");
        assertThat(LunchClub.HISTORY.results(MapResults::valuation).years())
                .extracting(year -> plain(year.presentValueOfBenefits()))
                .containsExactly("0", "1000", "1000", "0");
    }

    @Test
    void costsAreThoseOfPayersCategoriesAndYears() {
        MapResults results = MapResults.of(LunchClub.HISTORY.map());
        assertThat(results.payers())
                .extracting(WhoPaysAndBenefitsTest::text)
                .containsExactly("Gemeente 2100: 1 1000, 2 1050, 3 50", "Vrijwilligers 1000: 1 1000");
        assertThat(parts(results.costsByCategory())).containsExactly("PERSONNEL 2000", "MATERIALS 100", "IN_KIND 1000");
    }

    @Test
    void whoPaysAndWhoBenefitsAddUpToTheNetPresentValue() {
        MapResults results = MapResults.of(LunchClub.HISTORY.map());
        assertThat(results.parties())
                .extracting(party -> party.name() + " " + plain(party.costs()) + " " + plain(party.benefits()) + " "
                        + plain(party.net()))
                .containsExactly("Gemeente 2100 2500 400", "Vrijwilligers 1000 0 -1000", "Bewoners 0 -500 -500");
        assertThat(results.parties().stream().map(Party::net).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(results.valuation().netPresentValue())
                .isEqualByComparingTo("-1100");
    }

    @Test
    void whatIsAllocatedAndWhatIsNotAddUpToTheBenefits() {
        MapResults results = MapResults.of(LunchClub.HISTORY.map());
        assertThat(results.funding().funders())
                .extracting(funder -> String.join(
                        " ",
                        funder.name(),
                        plain(funder.pays()),
                        factor(funder.shareOfCosts()),
                        plain(funder.allocated()),
                        factor(funder.ratio())))
                .containsExactly("Gemeente 2100 0.677419 1400 0.666667", "Vrijwilligers 1000 0.322581 500 0.500000");
        assertThat(results.funding().unallocated()).isEqualByComparingTo("100");
        assertThat(counted(results, COOKING).unallocatedShare()).isEqualByComparingTo("0.4");
        assertThat(counted(results, SHOPS).unallocatedShare()).isEqualByComparingTo("1");
    }

    @Test
    void whoWasCreditedAndNoLongerPaysIsShownWithoutARatio() {
        MapResults results = MapResults.of(given(started(), Plans.undiscounted(), cost(id(21), """
                        {"fixedAmountMinor": 50}"""), outcome(CARE, """
                        {"quantityPerYear": "8", "allocations": [{"payer": "Fonds", "share": "0.25"}]}"""))
                .map());
        assertThat(results.funding().funders()).last().satisfies(gone -> {
            assertThat(gone.name()).isEqualTo("Fonds");
            assertThat(gone.pays()).isEqualByComparingTo("0");
            assertThat(gone.allocated()).isEqualByComparingTo("2");
            assertThat(gone.ratio()).isNull();
        });
    }

    @Test
    void allCostsAreDividedOverTheUnitsOfEachOutcomeThatCounts() {
        MapResults results = MapResults.of(LunchClub.HISTORY.map());
        assertThat(factor(counted(results, COOKING).costPerUnit())).isEqualTo("206.666667");
        assertThat(counted(results, CARE).costPerUnit()).isEqualByComparingTo("775");
        assertThat(counted(results, PLEASURE).costPerUnit()).isEqualByComparingTo("310");
        assertThat(counted(results, RUMOUR).costPerUnit()).isNull();
        assertThat(counted(results, COOKING).unitsByYear())
                .extracting(year -> year.year() + " " + plain(year.units()))
                .containsExactly("1 5", "2 10");
    }

    @Test
    void effectsThatAreToldStandByLevelAndThoseThatWaitApart() {
        MapResults results = MapResults.of(LunchClub.HISTORY.map());
        assertThat(results.held(ImpactLevel.SOCIETY)).singleElement().satisfies(told -> {
            assertThat(told.outcome().id().value()).isEqualTo(PLEASURE);
            assertThat(told.units()).isEqualByComparingTo("10");
            assertThat(told.presentValue()).isNull();
        });
        assertThat(results.held(ImpactLevel.CLIENT)).isEmpty();
        assertThat(results.with(OutcomeStatus.EXCLUDED))
                .extracting(each -> each.outcome().id().value())
                .containsExactly(RUMOUR);
    }

    private static String text(Payer payer) {
        return payer.name() + " " + plain(payer.presentValue()) + ": "
                + String.join(
                        ", ",
                        payer.byYear().stream()
                                .map(year -> year.year() + " " + plain(year.amount()))
                                .toList());
    }

    private static CountedOutcome counted(MapResults results, UUID id) {
        return results.outcomes().stream()
                .filter(each -> each.outcome().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static <K> List<String> parts(List<Part<K>> parts) {
        return parts.stream()
                .map(part -> part.of() + " " + plain(part.presentValue()))
                .toList();
    }
}
