package nl.impactkaart.query.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.EventCatalogue;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a map are asked for; what is absent does not matter.
 *
 * @param actor random id of who did it
 * @param kinds what it is about; any when there are none
 * @param type logical name of the type of event
 * @param row id of what it is about
 * @param scenario that it is about, or whose adoption changed the figure
 * @param from recorded then or later
 * @param until recorded before then
 */
public record EventFilter(
        @Nullable UUID actor,
        List<SubjectKind> kinds,
        @Nullable String type,
        @Nullable UUID row,
        @Nullable UUID scenario,
        @Nullable Instant from,
        @Nullable Instant until) {

    public EventFilter {
        kinds = List.copyOf(kinds);
    }

    /** What happened to a scenario itself. */
    public static EventFilter ofScenario(UUID scenarioId) {
        return new EventFilter(null, List.of(SubjectKind.SCENARIO), null, scenarioId, null, null, null);
    }

    /** Every event of one type. */
    public static EventFilter of(Class<? extends ImpactMapEvent> type) {
        return new EventFilter(null, List.of(), EventCatalogue.name(type), null, null, null, null);
    }
}
