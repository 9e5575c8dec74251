package nl.impactkaart.impactmap;

import static nl.impactkaart.impactmap.Events.CONTRACT;
import static nl.impactkaart.impactmap.Events.FALLS;
import static nl.impactkaart.impactmap.Events.RESIDENTS;
import static nl.impactkaart.impactmap.Events.VISITS;
import static nl.impactkaart.impactmap.Events.VOLUNTEERS;
import static nl.impactkaart.impactmap.Events.cost;
import static nl.impactkaart.impactmap.Events.fixedCost;
import static nl.impactkaart.impactmap.Events.fixedCostRevised;
import static nl.impactkaart.impactmap.Events.method;
import static nl.impactkaart.impactmap.Events.outcome;
import static nl.impactkaart.impactmap.Events.planned;
import static nl.impactkaart.impactmap.Events.reach;
import static nl.impactkaart.impactmap.Events.reachRevised;
import static nl.impactkaart.impactmap.Events.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.impactmap.component.Copies;
import nl.impactkaart.impactmap.difference.Cause;
import nl.impactkaart.impactmap.difference.Difference;
import nl.impactkaart.impactmap.evolution.ChangedFigure;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final MethodChosen PLAIN =
            Copies.with(Copies.with(method(5), "methodId", "own"), "rates", List.of());

    private final History base = History.given(started(), PLAIN, fixedCost(CONTRACT, 1_000));

    @Test
    void a_revised_amount_is_one_cause_and_its_source_is_none() {
        Difference difference = difference(base, fixedCostRevised(CONTRACT, 1_500));
        assertThat(difference.causes()).singleElement().satisfies(cause -> {
            assertThat(figures(cause)).containsExactly("fixedAmountMinor");
            assertThat(cause.contribution().netPresentValue()).isEqualByComparingTo("-500");
            assertThat(cause.contribution().error()).isNull();
        });
        assertThat(difference.others()).extracting(ChangedFigure::figure).containsExactly("source");
    }

    @Test
    void twice_the_people_at_twice_the_value_is_shared_between_both() {
        History history = base.when(reach(RESIDENTS, planned(1, 10)))
                .when(outcome(FALLS)
                        .incidence(RESIDENTS, BigDecimal.ONE)
                        .worthMinor(100)
                        .recorded());
        Difference difference = difference(
                history,
                reachRevised(RESIDENTS, planned(1, 20)),
                outcome(FALLS)
                        .incidence(RESIDENTS, BigDecimal.ONE)
                        .worthMinor(200)
                        .recorded());
        assertThat(difference.causes())
                .extracting(cause -> figures(cause).getFirst(), DifferenceTest::value)
                .containsExactly(tuple("plannedPeople", 1_500), tuple("unitValueMinor", 1_500));
        assertThat(difference.causes())
                .extracting(cause -> cause.contribution().returnFactor())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("1.5"), new BigDecimal("1.5"));
    }

    @Test
    void an_added_row_is_one_cause_valued_with_the_people_and_the_method_of_either_side() {
        History history = base.when(reach(RESIDENTS, planned(1, 10)));
        MethodChosen doubtful =
                Copies.with(PLAIN, "optimismBias", Map.of(EvidenceGrade.ASSUMED, new BigDecimal("0.5")));
        Difference difference = difference(
                history,
                doubtful,
                reachRevised(RESIDENTS, planned(1, 20)),
                outcome(FALLS)
                        .incidence(RESIDENTS, BigDecimal.ONE)
                        .worthMinor(600)
                        .supported(EvidenceGrade.ASSUMED)
                        .recorded());
        // 6,000 of 10 people, twice that of 20, half of either by the other method: averages over six orders.
        assertThat(difference.causes()).extracting(DifferenceTest::value).containsExactly(-2_500, 2_000, 6_500);
        assertThat(difference.causes().getLast().figures()).hasSizeGreaterThan(10);
    }

    @Test
    void a_removed_row_takes_its_worth_away() {
        Difference difference = difference(base, new CostRemoved(CONTRACT));
        assertThat(difference.causes()).extracting(DifferenceTest::value).containsExactly(1_000);
        assertThat(difference.causes().getFirst().contribution().returnFactor()).isNull();
    }

    @Test
    void another_way_to_count_is_one_cause() {
        History history = base.when(reach(RESIDENTS, planned(1, 10)))
                .when(outcome(FALLS).perYear("3").recorded());
        Difference difference = difference(
                history, outcome(FALLS).incidence(RESIDENTS, BigDecimal.ONE).recorded());
        assertThat(difference.causes()).singleElement().satisfies(cause -> {
            assertThat(figures(cause)).containsExactly("reachId", "incidence", "quantityPerYear");
            assertThat(value(cause)).isEqualTo(700);
        });
    }

    @Test
    void another_incidence_of_another_group_are_two_causes() {
        History history = base.when(reach(RESIDENTS, planned(1, 10)))
                .when(reach(Events.NEIGHBOURS, planned(1, 20)))
                .when(outcome(FALLS).incidence(RESIDENTS, BigDecimal.ONE).recorded());
        Difference difference = difference(
                history,
                outcome(FALLS).incidence(Events.NEIGHBOURS, new BigDecimal("2")).recorded());
        assertThat(difference.causes()).extracting(DifferenceTest::value).containsExactly(1_500, 1_500);
    }

    @Test
    void a_list_of_quantities_goes_with_its_duration() {
        History history = base.when(outcome(FALLS).byYear("1", "2").recorded());
        Difference difference =
                difference(history, outcome(FALLS).byYear("1", "2", "4").recorded());
        assertThat(difference.causes()).singleElement().satisfies(cause -> {
            assertThat(figures(cause)).containsExactly("quantityByYear", "durationYears");
            assertThat(value(cause)).isEqualTo(400);
        });
    }

    @Test
    void years_that_would_end_before_they_begin_are_one_cause() {
        History history = base.when(cost(VOLUNTEERS, 1, 2, 10L, null, null));
        assertThat(difference(history, cost(VOLUNTEERS, 3, 5, 10L, null, null)).causes())
                .singleElement()
                .satisfies(cause -> assertThat(figures(cause)).containsExactly("firstYear", "lastYear"));
        assertThat(difference(history, cost(VOLUNTEERS, 2, 4, 10L, null, null)).causes())
                .extracting(DifferenceTest::value)
                .containsExactly(10, -20);
    }

    @Test
    void a_row_beyond_the_old_horizon_is_one_cause_with_the_method() {
        History history = base.when(outcome(FALLS).years(1, 5).recorded())
                .when(outcome(VISITS).years(1, 2).recorded());
        Difference difference = difference(
                history,
                Copies.with(PLAIN, "horizonYears", 8),
                outcome(FALLS).years(1, 7).recorded(),
                outcome(VISITS).years(1, 3).worthMinor(50).recorded());
        assertThat(difference.causes())
                .extracting(DifferenceTest::figures)
                .containsExactly(
                        List.of("horizonYears", "durationYears"), List.of("unitValueMinor"), List.of("durationYears"));
        assertThat(difference.causes()).extracting(DifferenceTest::value).containsExactly(200, -125, 75);
    }

    @Test
    void a_row_that_only_the_new_method_can_value_is_added_with_it() {
        Difference difference = difference(
                base,
                Copies.with(PLAIN, "horizonYears", 8),
                outcome(FALLS).years(1, 7).recorded(),
                outcome(VISITS).years(1, 2).recorded());
        assertThat(difference.causes()).extracting(DifferenceTest::value).containsExactly(700, 200);
    }

    @Test
    void deductions_above_one_go_with_the_method_that_multiplies_them() {
        MethodChosen subtractive = Copies.with(PLAIN, "adjustment", Adjustment.SUBTRACTIVE);
        History history = History.given(started(), subtractive, fixedCost(CONTRACT, 1_000))
                .when(outcome(FALLS).worthMinor(10_000).less("0.5", "0.5", "0").recorded());
        Difference difference = difference(
                history,
                PLAIN,
                outcome(FALLS).worthMinor(10_000).less("0.6", "0.5", "0").recorded());
        assertThat(difference.causes()).singleElement().satisfies(cause -> {
            assertThat(figures(cause)).containsExactly("adjustment", "deadweight");
            assertThat(value(cause)).isEqualTo(2_000);
        });
        assertThat(difference(
                                history,
                                PLAIN,
                                outcome(FALLS)
                                        .worthMinor(10_000)
                                        .less("0.4", "0.5", "0")
                                        .recorded())
                        .causes())
                .hasSize(2);
    }

    @Test
    void a_price_for_what_was_not_priced_goes_with_its_status() {
        History history = base.when(outcome(FALLS).notPriced(OutcomeStatus.HELD).recorded());
        assertThat(difference(history, outcome(FALLS).worthMinor(300).recorded())
                        .causes())
                .singleElement()
                .satisfies(cause -> {
                    assertThat(figures(cause)).containsExactly("status", "unitValueMinor");
                    assertThat(value(cause)).isEqualTo(300);
                });
    }

    @Test
    void what_cannot_move_the_worth_is_told_without_a_contribution() {
        History history =
                base.when(reach(RESIDENTS, planned(1, 10))).when(outcome(FALLS).recorded());
        assertThat(difference(
                                history,
                                reachRevised(RESIDENTS, new PeopleInYear(1, 10L, 7L)),
                                outcome(FALLS)
                                        .supported(EvidenceGrade.JUDGED)
                                        .inPricesOf(2024)
                                        .recorded(),
                                outcome(VISITS).notPriced(OutcomeStatus.HELD).recorded(),
                                Copies.with(PLAIN, "methodVersion", "2"))
                        .causes())
                .isEmpty();
    }

    @Test
    void actual_people_move_an_evaluation() {
        History history = History.given(started(Perspective.EX_POST), PLAIN, fixedCost(CONTRACT, 1_000))
                .when(reach(RESIDENTS, planned(1, 10), planned(2, 10)))
                .when(cost(VOLUNTEERS, 1, 3, null, 5L, RESIDENTS));
        Difference difference =
                difference(history, reachRevised(RESIDENTS, new PeopleInYear(1, 12L, 7L), planned(2, 11)));
        assertThat(difference.causes())
                .extracting(DifferenceTest::figures)
                .containsExactly(List.of("actualPeople", "plannedPeople"), List.of("plannedPeople"));
        assertThat(difference.causes()).extracting(DifferenceTest::value).containsExactly(15, -10);
    }

    @Test
    void a_forecast_that_becomes_an_evaluation_is_a_cause() {
        ImpactMapEvent[] figures = {
            PLAIN, reach(RESIDENTS, new PeopleInYear(1, 10L, 7L)), cost(VOLUNTEERS, 1, 1, null, 5L, null)
        };
        Difference difference = Difference.between(
                History.given(started()).map().supposing(Arrays.asList(figures)),
                History.given(started(Perspective.EX_POST)).map().supposing(Arrays.asList(figures)));
        assertThat(difference.causes()).singleElement().satisfies(cause -> {
            assertThat(figures(cause)).containsExactly("perspective");
            assertThat(value(cause)).isEqualTo(15);
        });
    }

    @Test
    void from_nothing_every_row_of_wheels_to_meals_is_a_cause() {
        Difference difference =
                Difference.between(ImpactMap.none(), WheelsToMeals.byQuantity().map());
        assertThat(difference.causes())
                .extracting(cause -> cause.figures().getFirst().kind())
                .containsExactly(
                        FigureKind.METHOD,
                        FigureKind.REACH,
                        FigureKind.COST,
                        FigureKind.COST,
                        FigureKind.OUTCOME,
                        FigureKind.OUTCOME,
                        FigureKind.OUTCOME,
                        FigureKind.OUTCOME,
                        FigureKind.OUTCOME,
                        FigureKind.OUTCOME,
                        FigureKind.OUTCOME);
    }

    @Test
    void more_fields_of_one_row_than_can_be_weighed_are_estimated_with_their_error() {
        PeopleInYear[] ten =
                IntStream.rangeClosed(1, 5).mapToObj(year -> planned(year, 10)).toArray(PeopleInYear[]::new);
        PeopleInYear[] more = IntStream.rangeClosed(1, 5)
                .mapToObj(year -> planned(year, 10L + year))
                .toArray(PeopleInYear[]::new);
        History history = base.when(reach(RESIDENTS, ten))
                .when(outcome(FALLS)
                        .incidence(RESIDENTS, BigDecimal.ONE)
                        .worthMinor(1_000)
                        .years(1, 3)
                        .recorded());
        Difference difference = difference(
                history,
                reachRevised(RESIDENTS, more),
                outcome(FALLS)
                        .incidence(RESIDENTS, new BigDecimal("1.1"))
                        .worthMinor(1_500)
                        .years(2, 4)
                        .less("0.1", "0.2", "0.3")
                        .recorded(),
                fixedCostRevised(CONTRACT, 2_000));
        assertThat(difference.causes()).hasSize(13);
        assertThat(difference.causes().stream()
                        .filter(cause -> cause.contribution().error() != null))
                .hasSize(12);
        assertThat(difference.causes().stream()
                        .map(cause -> cause.contribution().netPresentValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(difference
                        .after()
                        .netPresentValue()
                        .subtract(difference.before().netPresentValue()));
    }

    @Test
    void amounts_in_other_currencies_are_not_compared() {
        ImpactMap pounds = History.given(new ImpactMapStarted(
                        "Pounds",
                        ProjectType.OTHER,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        "GBP",
                        Perspective.EX_ANTE))
                .map();
        assertThatThrownBy(() -> Difference.between(base.map(), pounds))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EUR");
    }

    private static Difference difference(History history, ImpactMapEvent... events) {
        return Difference.between(history.map(), history.map().supposing(Arrays.asList(events)));
    }

    private static List<String> figures(Cause cause) {
        return cause.figures().stream().map(ChangedFigure::figure).distinct().toList();
    }

    private static int value(Cause cause) {
        return cause.contribution().netPresentValue().intValueExact();
    }
}
