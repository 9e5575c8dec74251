package nl.impactkaart.command.impactmap;

import static nl.impactkaart.command.impactmap.Sample.compared;
import static nl.impactkaart.command.impactmap.Sample.cost;
import static nl.impactkaart.command.impactmap.Sample.method;
import static nl.impactkaart.command.impactmap.Sample.outcome;
import static nl.impactkaart.command.impactmap.Sample.reach;
import static nl.impactkaart.command.impactmap.Sample.started;
import static nl.impactkaart.command.impactmap.Scenario.given;
import static nl.impactkaart.command.impactmap.Scenario.givenStarted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.impactkaart.command.impactmap.ImpactMapCommand.CompareReference;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordReach;
import nl.impactkaart.command.impactmap.ImpactMapCommand.StartFilled;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import org.junit.jupiter.api.Test;

class StartingFilledTest {

    @Test
    void a_map_starts_with_all_its_figures_in_one_append() {
        given().when(Sample.startFilled()).then(started(), method(), reach(), cost(), outcome(), compared());
    }

    @Test
    void it_starts_once() {
        givenStarted().when(Sample.startFilled()).thenRejected(new Rejection.MapAlreadyStarted());
    }

    @Test
    void a_figure_without_meaning_keeps_the_whole_map_out() {
        given().when(filled(new RecordReach(reach(), null), new RecordCost(Sample.cost("lastYear", 9), null)))
                .thenMeaningless("lastYear");
    }

    @Test
    void a_comparison_is_of_outcomes_that_the_map_has() {
        given().when(filled(new RecordReach(reach(), null), new CompareReference(compared(), null)))
                .thenMeaningless("outcomes[0].outcomeId");
    }

    @Test
    void a_map_is_compared_twenty_times_at_most() {
        List<ImpactMapEvent> history = new ArrayList<>(List.of(outcome()));
        history.addAll(Collections.nCopies(20, compared()));
        givenStarted(history.toArray(ImpactMapEvent[]::new))
                .when(new CompareReference(compared(), null))
                .thenRejected(new Rejection.TooManyRows("comparisons", 20));
    }

    private static StartFilled filled(ImpactMapCommand... figures) {
        return new StartFilled(Sample.start(), List.of(figures), null);
    }
}
