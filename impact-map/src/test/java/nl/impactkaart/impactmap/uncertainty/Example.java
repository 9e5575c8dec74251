package nl.impactkaart.impactmap.uncertainty;

import static nl.impactkaart.impactmap.uncertainty.Rows.cost;
import static nl.impactkaart.impactmap.uncertainty.Rows.outcome;
import static nl.impactkaart.impactmap.uncertainty.Rows.plain;
import static nl.impactkaart.impactmap.uncertainty.Rows.planned;
import static nl.impactkaart.impactmap.uncertainty.Rows.range;
import static nl.impactkaart.impactmap.uncertainty.Rows.reach;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.impactmap.Events;
import nl.impactkaart.impactmap.History;
import nl.impactkaart.impactmap.ImpactMap;

/**
 * A map to compute by hand, undiscounted: 10 and 20 people in two years, at 10 each and 1,000 before the start. Half
 * of them gain 200, of which three quarters count: 750 and 1,500. Net 2,250 − 1,300 = 950, factor 1.73.
 */
final class Example {

    private Example() {}

    static ImpactMap map() {
        return of(
                plain(),
                reach(1, List.of(range("people", "5", "15")), planned(1, 10), planned(2, 20)),
                cost(1).fixed(1_000).ranged("fixedAmountMinor", "500", "2000").recorded(),
                cost(2).perParticipant(10, 1).years(1, 2).recorded(),
                outcome(1)
                        .incidence("0.5", 1)
                        .worth(200)
                        .less("deadweight", "0.25")
                        .years(1, 2)
                        .ranged("deadweight", "0.1", "0.5")
                        .recorded());
    }

    /** A forecast. */
    static ImpactMap of(ImpactMapEvent... events) {
        return of(Perspective.EX_ANTE, events);
    }

    static ImpactMap of(Perspective perspective, ImpactMapEvent... events) {
        return history(perspective, events).map();
    }

    static History history(Perspective perspective, ImpactMapEvent... events) {
        return History.given(Stream.concat(Stream.of(Events.started(perspective)), Arrays.stream(events))
                .toArray(ImpactMapEvent[]::new));
    }
}
