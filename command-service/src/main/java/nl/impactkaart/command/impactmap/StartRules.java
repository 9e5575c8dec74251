package nl.impactkaart.command.impactmap;

import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.command.impactmap.ImpactMapCommand.CompareReference;
import nl.impactkaart.command.impactmap.ImpactMapCommand.StartFilled;
import nl.impactkaart.command.impactmap.ImpactMapCommand.StartImpactMap;
import nl.impactkaart.contracts.impactmap.ComparedOutcome;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapStatus;
import nl.impactkaart.impactmap.OutcomeId;
import nl.impactkaart.impactmap.meaning.Meaning;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;

/** Starting a map, empty or filled. */
final class StartRules {

    private static final int MOST_COMPARISONS = 20;

    private StartRules() {}

    static List<ImpactMapEvent> start(StartImpactMap command, ImpactMap map) {
        if (map.status() != MapStatus.NONE) {
            throw new RejectedException(new Rejection.MapAlreadyStarted());
        }
        Meaning.require(command.started());
        Meaning.require(command.method());
        return List.of(command.started(), command.method());
    }

    /** Every figure is decided as if it came by itself, on the map that those before it leave. */
    static List<ImpactMapEvent> startFilled(StartFilled command, ImpactMap map) {
        List<ImpactMapEvent> events = new ArrayList<>(start(command.start(), map));
        ImpactMap filled = map.supposing(events);
        for (ImpactMapCommand figure : command.figures()) {
            List<ImpactMapEvent> decided = ImpactMapDecider.decide(figure, filled);
            events.addAll(decided);
            filled = filled.supposing(decided);
        }
        return List.copyOf(events);
    }

    static List<ImpactMapEvent> compare(CompareReference command, ImpactMap map) {
        Requirements.room("comparisons", map.comparisons().size(), MOST_COMPARISONS);
        List<ComparedOutcome> outcomes = command.compared().outcomes();
        for (int i = 0; i < outcomes.size(); i++) {
            if (map.outcome(new OutcomeId(outcomes.get(i).outcomeId())).isEmpty()) {
                throw new MeaninglessFigureException(
                        "outcomes[" + i + "].outcomeId", "is not an outcome of this map; record the outcome first");
            }
        }
        return List.of(command.compared());
    }
}
