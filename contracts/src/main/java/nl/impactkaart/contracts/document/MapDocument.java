package nl.impactkaart.contracts.document;

import java.util.List;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.LabourEffectRecorded;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an impact map as they stand, in the words of the events that would record them. Its history, its
 * confirmed versions and with whom it is shared stay where they happened.
 *
 * @param format {@link #FORMAT}
 * @param project what the map is about
 * @param description absent when the project was not described
 * @param method all its parameters; the default method values the map when absent
 * @param comparisons of outcomes that still have the figures of their reference project
 * @param scenarios those that are open and apply
 */
public record MapDocument(
        String format,
        ImpactMapStarted project,
        @Nullable ProjectDescribed description,
        @Nullable MethodChosen method,
        List<ReachRecorded> reach,
        List<CostRecorded> costs,
        List<OutcomeRecorded> outcomes,
        List<LabourEffectRecorded> labourEffects,
        List<EvidenceAttached> evidence,
        List<ReferenceCompared> comparisons,
        List<ScenarioDefined> scenarios) {

    /** Name and revision of the format, and of its schema. */
    public static final String FORMAT = "impactkaart.impact-map.v1";

    public MapDocument {
        reach = List.copyOf(reach);
        costs = List.copyOf(costs);
        outcomes = List.copyOf(outcomes);
        labourEffects = List.copyOf(labourEffects);
        evidence = List.copyOf(evidence);
        comparisons = List.copyOf(comparisons);
        scenarios = List.copyOf(scenarios);
    }
}
