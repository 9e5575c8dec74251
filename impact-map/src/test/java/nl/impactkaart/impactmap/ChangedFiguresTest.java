package nl.impactkaart.impactmap;

import static nl.impactkaart.impactmap.Events.CONTRACT;
import static nl.impactkaart.impactmap.Events.FALLS;
import static nl.impactkaart.impactmap.Events.RESIDENTS;
import static nl.impactkaart.impactmap.Events.fixedCost;
import static nl.impactkaart.impactmap.Events.fixedCostRevised;
import static nl.impactkaart.impactmap.Events.method;
import static nl.impactkaart.impactmap.Events.outcome;
import static nl.impactkaart.impactmap.Events.planned;
import static nl.impactkaart.impactmap.Events.reach;
import static nl.impactkaart.impactmap.Events.reachRevised;
import static nl.impactkaart.impactmap.Events.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.CostEvent;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.LabourEffectEvent;
import nl.impactkaart.contracts.impactmap.OutcomeEvent;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ReachEvent;
import nl.impactkaart.impactmap.evolution.ChangedFigure;
import nl.impactkaart.impactmap.evolution.ChangedFigures;
import nl.impactkaart.impactmap.evolution.RowChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangedFiguresTest {

    @Test
    void a_revised_cost_tells_its_amount_and_its_source_before_and_after() {
        History history = History.given(started(), fixedCost(CONTRACT, 2_437_500));
        assertThat(changed(history, fixedCostRevised(CONTRACT, 3_000_000)))
                .containsExactly(
                        cost(RowChange.REVISED, "fixedAmountMinor", "2437500", "3000000"),
                        cost(RowChange.REVISED, "source", null, "Offer of June"));
    }

    @Test
    void of_an_added_row_every_figure_that_it_has_is_new() {
        assertThat(changed(History.given(started()), fixedCost(CONTRACT, 2_437_500)))
                .containsExactly(
                        cost(RowChange.ADDED, "description", null, "Contract"),
                        cost(RowChange.ADDED, "payer", null, "Local authority"),
                        cost(RowChange.ADDED, "category", null, "PERSONNEL"),
                        cost(RowChange.ADDED, "firstYear", null, "1"),
                        cost(RowChange.ADDED, "lastYear", null, "1"),
                        cost(RowChange.ADDED, "fixedAmountMinor", null, "2437500"));
    }

    @Test
    void of_a_removed_row_every_figure_that_it_had_is_gone() {
        History history = History.given(started(), fixedCost(CONTRACT, 5));
        assertThat(changed(history, new CostRemoved(CONTRACT)))
                .contains(cost(RowChange.REMOVED, "fixedAmountMinor", "5", null))
                .allSatisfy(figure -> assertThat(figure.after()).isNull());
    }

    @Test
    void people_are_told_year_by_year() {
        History history = History.given(started(), reach(RESIDENTS, planned(1, 100), planned(2, 120)));
        assertThat(changed(history, reachRevised(RESIDENTS, new PeopleInYear(1, 100L, 97L), planned(3, 130))))
                .containsExactly(
                        people("actualPeople", 1, null, "97"),
                        people("plannedPeople", 2, "120", null),
                        people("plannedPeople", 3, null, "130"));
    }

    @Test
    void quantities_are_told_by_year_of_the_outcome() {
        History history =
                History.given(started(), outcome(FALLS).byYear("5", "6", "7").recorded());
        assertThat(changed(history, outcome(FALLS).byYear("5", "6.5").revised()))
                .extracting(ChangedFigure::figure, ChangedFigure::year, ChangedFigure::before, ChangedFigure::after)
                .contains(
                        tuple("quantityByYear", 2, "6", "6.5"),
                        tuple("quantityByYear", 3, "7", null),
                        tuple("durationYears", null, "3", "2"));
    }

    @Test
    void the_same_number_written_with_more_zeros_is_no_change() {
        History history =
                History.given(started(), outcome(FALLS).perYear("2.50").recorded());
        assertThat(changed(history, outcome(FALLS).perYear("2.5").recorded())).isEmpty();
    }

    @Test
    void kinds_come_in_a_fixed_order_whatever_the_order_of_the_events() {
        ImpactMap before = History.given(started()).map();
        ImpactMap after = History.given(
                        started(),
                        new ProjectDescribed("Fewer falls", null, null, null),
                        outcome(FALLS).recorded(),
                        fixedCost(CONTRACT, 1),
                        reach(RESIDENTS, planned(1, 10)),
                        method(5))
                .map();
        assertThat(ChangedFigures.between(before, after).stream()
                        .map(ChangedFigure::kind)
                        .distinct())
                .containsExactly(
                        FigureKind.METHOD, FigureKind.REACH, FigureKind.COST, FigureKind.OUTCOME, FigureKind.MAP);
    }

    @Test
    void a_method_tells_its_rates_by_the_year_from_which_they_hold() {
        assertThat(changed(History.given(started()), method(5)))
                .contains(new ChangedFigure(
                        FigureKind.METHOD, null, null, RowChange.ADDED, "ratePerYear", 1, null, "0.035"))
                .contains(new ChangedFigure(
                        FigureKind.METHOD, null, null, RowChange.ADDED, "costsDiscounted", null, null, "false"));
    }

    @Property(tries = 300)
    @Domain(Histories.class)
    void an_event_changes_figures_of_its_own_row_alone(@ForAll History history) {
        ImpactMap before = ImpactMap.none();
        for (RecordedEvent event : history.events()) {
            ImpactMap after = before.evolve(event);
            assertThat(ChangedFigures.between(before, after))
                    .allSatisfy(figure -> assertThat(figure.rowId()).isEqualTo(row(event.event())));
            before = after;
        }
    }

    @Property(tries = 300)
    @Domain(Histories.class)
    void there_and_back_the_same_figures_change(@ForAll History history) {
        ImpactMap half = ImpactMap.none()
                .evolve(history.events().subList(0, history.events().size() / 2));
        assertThat(ChangedFigures.between(history.map(), half))
                .map(figure -> what(figure) + figure.before() + figure.after())
                .containsExactlyInAnyOrderElementsOf(ChangedFigures.between(half, history.map()).stream()
                        .map(figure -> what(figure) + figure.after() + figure.before())
                        .toList());
        assertThat(ChangedFigures.between(half, half)).isEmpty();
    }

    private static String what(ChangedFigure figure) {
        return figure.kind() + " " + figure.rowId() + " " + figure.figure() + " " + figure.year() + " ";
    }

    private static List<ChangedFigure> changed(History history, ImpactMapEvent event) {
        return ChangedFigures.between(history.map(), history.when(event).map());
    }

    private static ChangedFigure cost(
            RowChange change, String figure, @Nullable String before, @Nullable String after) {
        return new ChangedFigure(FigureKind.COST, CONTRACT, "Contract", change, figure, null, before, after);
    }

    private static ChangedFigure people(String figure, int year, @Nullable String before, @Nullable String after) {
        return new ChangedFigure(
                FigureKind.REACH, RESIDENTS, "Elderly people", RowChange.REVISED, figure, year, before, after);
    }

    private static @Nullable UUID row(ImpactMapEvent event) {
        return switch (event) {
            case CostEvent cost -> cost.costId();
            case ReachEvent reach -> reach.reachId();
            case OutcomeEvent outcome -> outcome.outcomeId();
            case LabourEffectEvent effect -> effect.labourEffectId();
            default -> null;
        };
    }
}
