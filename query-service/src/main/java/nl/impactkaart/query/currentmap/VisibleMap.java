package nl.impactkaart.query.currentmap;

import java.util.UUID;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Scenario;
import nl.impactkaart.impactmap.ScenarioId;

/**
 * A map that the reader may see, at its current version.
 *
 * @param sequence of the last event that it stands on
 * @param position of that event among all events
 * @param own whether the reader belongs to the map's organisation
 */
public record VisibleMap(
        UUID id,
        UUID organisation,
        long sequence,
        long position,
        ProjectionState projection,
        ImpactMap map,
        boolean own) {

    /**
     * This map, if the reader belongs to its organisation: its history and scenarios are not shared with funders, to whom
     * they look like those of a map that is not there.
     *
     * @throws ProblemException 404 {@code unknown-map}
     */
    public VisibleMap requireOwn() {
        if (!own) {
            throw CurrentMapReader.unknown();
        }
        return this;
    }

    /**
     * A scenario of the map.
     *
     * @throws ProblemException 404 {@code unknown-scenario}
     */
    public Scenario scenario(UUID scenarioId) {
        return map.scenario(new ScenarioId(scenarioId))
                .orElseThrow(() -> new ProblemException(
                        404,
                        "unknown-scenario",
                        "Unknown scenario",
                        "The map has no scenario of this id. GET its scenarios.",
                        "scenario"));
    }
}
