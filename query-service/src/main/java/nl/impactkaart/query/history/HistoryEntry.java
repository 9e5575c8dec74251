package nl.impactkaart.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ScenarioEvent;
import nl.impactkaart.impactmap.Subject;
import nl.impactkaart.messaging.Append;
import nl.impactkaart.messaging.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is about to be stored.
 *
 * @param received its bytes
 * @param recorded what they say
 * @param appendFirst sequence of the first event of the append that it came with
 */
public record HistoryEntry(ReceivedEvent received, RecordedEvent recorded, long appendFirst) {

    /** The events of an append. */
    public static List<HistoryEntry> of(Append append, List<RecordedEvent> recorded) {
        long first = append.events().getFirst().sequence();
        List<HistoryEntry> entries = new ArrayList<>();
        for (int i = 0; i < recorded.size(); i++) {
            entries.add(new HistoryEntry(append.events().get(i), recorded.get(i), first));
        }
        return entries;
    }

    Subject subject() {
        return Subject.of(recorded.event());
    }

    @Nullable
    UUID scenario() {
        return recorded.event() instanceof ScenarioEvent scenario
                ? scenario.scenarioId()
                : recorded.metadata().scenario();
    }
}
