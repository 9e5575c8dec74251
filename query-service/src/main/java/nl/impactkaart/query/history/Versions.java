package nl.impactkaart.query.history;

import java.time.LocalDate;
import java.util.UUID;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.impactmap.ConfirmedVersion;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.ScenarioId;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;
import nl.impactkaart.impactmap.scenario.ScenarioWorth;
import nl.impactkaart.query.history.MapHistory.Whole;
import nl.impactkaart.query.history.VersionReference.Which;

/** Finds the version of a map that is asked for. */
public final class Versions {

    private final MapHistory history;

    public Versions(MapHistory history) {
        this.history = history;
    }

    /**
     * The version of a map that a reference means.
     *
     * @param current the map as it is visible
     * @param parameter that held the reference; problems name it
     * @throws ProblemException 404 {@code unknown-version}, {@code before-map}, {@code unknown-scenario}, 409
     *     {@code no-such-worth} when what was in effect on that day, or what the scenario makes of the map, has no meaning
     */
    public Version find(UUID mapId, Version current, VersionReference reference, String parameter) {
        Version recorded = switch (reference.which()) {
            case Which.Current _, Which.WithScenario _ -> current;
            case Which.AtSequence(long sequence) -> atSequence(mapId, current, sequence, parameter);
            case Which.AtMoment(var moment) ->
                at(mapId, current, history.wholeAt(mapId, moment).orElseThrow(() -> beforeMap(mapId, parameter)));
            case Which.Confirmed(String name) ->
                atSequence(mapId, current, confirmed(current.map(), name, parameter), parameter);
        };
        LocalDate day = reference.effectiveOn();
        Version effective = day == null ? recorded : effective(mapId, recorded, day, parameter);
        return reference.which() instanceof Which.WithScenario(UUID scenarioId)
                ? with(scenarioId, effective, parameter)
                : effective;
    }

    private Version atSequence(UUID mapId, Version current, long sequence, String parameter) {
        if (sequence > current.sequence()) {
            throw new ProblemException(
                    404,
                    "unknown-version",
                    "Unknown version",
                    "The last event of the map that is visible is " + current.sequence() + ", not yet " + sequence
                            + ".",
                    parameter);
        }
        return at(mapId, current, history.wholeAt(mapId, sequence).orElseThrow(() -> beforeMap(mapId, parameter)));
    }

    private Version at(UUID mapId, Version current, Whole whole) {
        return whole.sequence() >= current.sequence()
                ? current
                : new Version(
                        whole.sequence(), whole.position(), whole.recordedAt(), history.at(mapId, whole.sequence()));
    }

    private static long confirmed(ImpactMap map, String name, String parameter) {
        return map.confirmed().reversed().stream()
                .filter(version -> version.name().equals(name))
                .findFirst()
                .map(ConfirmedVersion::sequence)
                .orElseThrow(() -> new ProblemException(
                        404,
                        "unknown-version",
                        "Unknown version",
                        "No version of the map was confirmed under this name. GET its confirmed-versions.",
                        parameter));
    }

    private Version effective(UUID mapId, Version recorded, LocalDate day, String parameter) {
        ImpactMap map = ImpactMap.effectiveOn(day, history.upTo(mapId, recorded.sequence()));
        if (map.project() == null) {
            throw beforeMap(mapId, parameter);
        }
        try {
            MapValuation.of(map);
        } catch (IllegalArgumentException e) {
            throw noSuchWorth("The figures that were in effect on " + day + " have no meaning together.", parameter);
        }
        return new Version(recorded.sequence(), recorded.position(), recorded.recordedAt(), map);
    }

    private static Version with(UUID scenarioId, Version version, String parameter) {
        var scenario = version.map()
                .scenario(new ScenarioId(scenarioId))
                .orElseThrow(() -> new ProblemException(
                        404,
                        "unknown-scenario",
                        "Unknown scenario",
                        "The map has no scenario of this id. GET its scenarios.",
                        parameter));
        try {
            return new Version(
                    version.sequence(),
                    version.position(),
                    version.recordedAt(),
                    ScenarioWorth.of(version.map(), scenario.adjustments()).map());
        } catch (MeaninglessFigureException e) {
            throw noSuchWorth("The scenario does not apply to the map: " + e.getMessage() + ".", parameter);
        }
    }

    private ProblemException beforeMap(UUID mapId, String parameter) {
        var start = history.upTo(mapId, 0).getFirst().metadata();
        return new ProblemException(
                404,
                "before-map",
                "Before the map",
                "The map was started at " + start.recordedAt() + " and is in effect from " + start.effectiveOn()
                        + "; there is no version before.",
                parameter);
    }

    private static ProblemException noSuchWorth(String detail, String parameter) {
        return new ProblemException(409, "no-such-worth", "No such worth", detail, parameter);
    }
}
