package nl.impactkaart.impactmap.scenario;

import java.util.List;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.ImpactMap;

/** What adjustments make of a map. Source: docs/method/scenarios.md. */
public final class Adjustments {

    private Adjustments() {}

    /**
     * The events by which the map would come to say what the adjustments say: one for each row that differs, and one for
     * the method. None where the adjustments change nothing.
     *
     * @param adjustments applied in their order
     * @throws nl.impactkaart.impactmap.meaning.MeaninglessFigureException naming {@code adjustments[i]}, when one points
     *     at nothing or leads to a figure without meaning
     */
    public static List<ImpactMapEvent> revisions(ImpactMap map, List<FigureAdjustment> adjustments) {
        Draft draft = new Draft(map);
        Change.all(adjustments).forEach(draft::apply);
        return draft.revisions();
    }

    /**
     * The map as {@link #revisions} would leave it.
     *
     * @throws nl.impactkaart.impactmap.meaning.MeaninglessFigureException as {@link #revisions}
     */
    public static ImpactMap adjusted(ImpactMap map, List<FigureAdjustment> adjustments) {
        return map.supposing(revisions(map, adjustments));
    }
}
