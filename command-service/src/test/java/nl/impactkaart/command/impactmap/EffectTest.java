package nl.impactkaart.command.impactmap;

import static nl.impactkaart.command.impactmap.Sample.COST;
import static nl.impactkaart.command.impactmap.Sample.cost;
import static nl.impactkaart.command.impactmap.Sample.costRevised;
import static nl.impactkaart.command.impactmap.Sample.id;
import static nl.impactkaart.command.impactmap.Scenario.EFFECTIVE;
import static nl.impactkaart.command.impactmap.Scenario.givenStarted;

import java.time.LocalDate;
import java.util.List;
import nl.impactkaart.command.impactmap.ImpactMapCommand.AdoptScenario;
import nl.impactkaart.command.impactmap.ImpactMapCommand.DescribeProject;
import nl.impactkaart.command.impactmap.ImpactMapCommand.DiscardScenario;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ShareMap;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.impactmap.ScenarioId;
import org.junit.jupiter.api.Test;

/** What is in effect from a day on is not revised from before it. */
class EffectTest {

    private static final LocalDate BEFORE = EFFECTIVE.minusDays(1);
    private static final String WHY = "the count came in";
    private static final Rejection TOO_EARLY = new Rejection.EffectiveTooEarly(EFFECTIVE);

    @Test
    void a_figure_is_revised_from_the_day_on_which_it_was_first_in_effect() {
        givenStarted(cost())
                .when(new ReviseCost(costRevised("fixedAmountMinor", 2_600_000), WHY), EFFECTIVE)
                .then(costRevised("fixedAmountMinor", 2_600_000));
    }

    @Test
    void a_figure_is_neither_revised_nor_removed_from_an_earlier_day() {
        givenStarted(cost())
                .when(new ReviseCost(costRevised("fixedAmountMinor", 2_600_000), WHY), BEFORE)
                .thenRejected(TOO_EARLY);
        givenStarted(cost()).when(new RemoveCost(COST, WHY), BEFORE).thenRejected(TOO_EARLY);
    }

    @Test
    void what_is_new_may_be_in_effect_from_any_day() {
        givenStarted().when(new RecordCost(cost(), null), BEFORE).then(cost());
        givenStarted(cost(), new CostRemoved(COST.value()))
                .when(new RecordCost(cost(), null), BEFORE)
                .then(cost());
    }

    @Test
    void a_description_is_replaced_from_no_earlier_day() {
        givenStarted(new ProjectDescribed("Less loneliness", null, null, null))
                .when(new DescribeProject(new ProjectDescribed("More meals", null, null, null), WHY), BEFORE)
                .thenRejected(TOO_EARLY);
    }

    @Test
    void a_scenario_ends_on_no_earlier_day_nor_changes_figures_from_one() {
        ScenarioDefined dearer = new ScenarioDefined(
                id(40),
                "Dearer",
                null,
                List.of(new FigureAdjustment(
                        FigureKind.COST, null, "fixedAmountMinor", null, AdjustmentOperation.SCALE, "1.5")));

        givenStarted(cost(), dearer)
                .when(new DiscardScenario(new ScenarioId(id(40)), WHY), BEFORE)
                .thenRejected(TOO_EARLY);
        givenStarted(cost(), dearer)
                .when(new AdoptScenario(new ScenarioId(id(40)), WHY), BEFORE)
                .thenRejected(TOO_EARLY);
    }

    @Test
    void sharing_has_no_day_before_which_it_may_not_be() {
        givenStarted().when(new ShareMap(id(77), null), BEFORE).then(new MapShared(id(77)));
    }
}
