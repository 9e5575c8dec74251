package nl.impactkaart.impactmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.results.MapResults;

/** Given events, when one more, then the map. Event n is recorded at minute n. */
public record History(List<RecordedEvent> events) {

    static final UUID ORGANISATION = new UUID(7, 7);
    private static final UUID MAP = new UUID(1, 1);
    private static final UUID ACTOR = new UUID(2, 2);

    public static History given(ImpactMapEvent... events) {
        History history = new History(List.of());
        for (ImpactMapEvent event : events) {
            history = history.when(event);
        }
        return history;
    }

    static Instant minute(long sequence) {
        return Instant.parse("2026-01-05T08:00:00Z").plusSeconds(60 * sequence);
    }

    History when(ImpactMapEvent event) {
        long sequence = events.size();
        EventMetadata metadata = new EventMetadata(
                ACTOR,
                ORGANISATION,
                null,
                new UUID(3, sequence),
                new UUID(4, sequence),
                minute(sequence),
                LocalDate.of(2026, 1, 5),
                sequence,
                null);
        List<RecordedEvent> longer = new ArrayList<>(events);
        longer.add(new RecordedEvent(new UUID(5, sequence), MAP, sequence, event, metadata));
        return new History(List.copyOf(longer));
    }

    public ImpactMap map() {
        return ImpactMap.none().evolve(events);
    }

    /** A part of the map's results. */
    <T> T results(Function<MapResults, T> part) {
        return part.apply(MapResults.of(map()));
    }

    /** The last event changed this component to this value and none of the others, but where the history stands. */
    History thenOnly(String component, Object value) {
        return thenOnly(Map.of(component, value));
    }

    /** The last event changed these components to these values and none of the others, but where the history stands. */
    History thenOnly(Map<String, Object> changed) {
        ImpactMap before = ImpactMap.none().evolve(events.subList(0, events.size() - 1));
        changed.forEach(
                (component, value) -> assertThat(map()).extracting(component).isEqualTo(value));
        assertThat(map())
                .usingRecursiveComparison()
                .ignoringFields("sequence", "lastRecordedAt", "changedAt", "firstEffects")
                .ignoringFields(changed.keySet().toArray(String[]::new))
                .isEqualTo(before);
        long last = events.size() - 1L;
        assertThat(map().sequence()).isEqualTo(last);
        assertThat(map().lastRecordedAt()).isEqualTo(minute(last));
        return this;
    }
}
