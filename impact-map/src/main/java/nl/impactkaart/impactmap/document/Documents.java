package nl.impactkaart.impactmap.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.contracts.document.MapDocument;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.LabourEffectRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.impactmap.Comparison;
import nl.impactkaart.impactmap.Evidence;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.OutcomeId;
import nl.impactkaart.impactmap.Scenario;
import nl.impactkaart.impactmap.ScenarioStatus;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;
import nl.impactkaart.impactmap.scenario.Adjustments;
import org.jspecify.annotations.Nullable;

/** Portable documents of maps. */
public final class Documents {

    private Documents() {}

    /**
     * The document of a map that was started.
     *
     * @param withScenarios whether its open scenarios that apply go along; they are for its own organisation
     */
    public static MapDocument of(ImpactMap map, boolean withScenarios) {
        return new MapDocument(
                MapDocument.FORMAT,
                map.startedProject().started(),
                map.description() == null ? null : map.description().described(),
                map.method(),
                map.reach().stream()
                        .map(reach -> as(ReachRecorded.class, reach.revision()))
                        .toList(),
                map.costs().stream()
                        .map(cost -> as(CostRecorded.class, cost.revision()))
                        .toList(),
                map.outcomes().stream()
                        .map(outcome -> as(OutcomeRecorded.class, outcome.revision()))
                        .toList(),
                map.labourEffects().stream()
                        .map(effect -> as(LabourEffectRecorded.class, effect.revision()))
                        .toList(),
                map.evidence().stream().map(Documents::attached).toList(),
                map.comparisons().stream()
                        .flatMap(comparison -> stillDerived(comparison, map).stream())
                        .toList(),
                withScenarios ? open(map) : List.of());
    }

    /** What would record the document, in an order in which nothing refers to what is not there yet. */
    public static List<DocumentPart> parts(MapDocument document) {
        List<DocumentPart> parts = new ArrayList<>();
        add("project", document.project(), parts);
        add("method", document.method(), parts);
        add("description", document.description(), parts);
        addAll("reach", document.reach(), parts);
        addAll("costs", document.costs(), parts);
        addAll("outcomes", document.outcomes(), parts);
        addAll("labourEffects", document.labourEffects(), parts);
        addAll("evidence", document.evidence(), parts);
        addAll("comparisons", document.comparisons(), parts);
        addAll("scenarios", document.scenarios(), parts);
        return List.copyOf(parts);
    }

    private static void add(String path, @Nullable ImpactMapEvent event, List<DocumentPart> parts) {
        if (event != null) {
            parts.add(new DocumentPart(path, event));
        }
    }

    private static void addAll(String list, List<? extends ImpactMapEvent> events, List<DocumentPart> parts) {
        for (int i = 0; i < events.size(); i++) {
            add(list + "[" + i + "]", events.get(i), parts);
        }
    }

    /** To record a row as it stands says the same as to revise it so, under another name. */
    private static <T> T as(Class<T> recorded, Record revision) {
        return ContractsJson.mapper().convertValue(revision, recorded);
    }

    private static EvidenceAttached attached(Evidence piece) {
        return new EvidenceAttached(
                piece.id().value(),
                piece.kind(),
                piece.rowId(),
                piece.figure(),
                piece.title(),
                piece.grade(),
                piece.fileSha256(),
                piece.link());
    }

    /** A comparison with only those outcomes that have not been revised since. */
    private static Optional<ReferenceCompared> stillDerived(Comparison comparison, ImpactMap map) {
        ReferenceCompared compared = comparison.compared();
        ReferenceCompared left = new ReferenceCompared(
                compared.kind(),
                compared.referenceId(),
                compared.referenceSequence(),
                compared.referenceName(),
                compared.outcomes().stream()
                        .filter(derived -> map.outcome(new OutcomeId(derived.outcomeId()))
                                .filter(comparison::derives)
                                .isPresent())
                        .toList());
        return left.outcomes().isEmpty() ? Optional.empty() : Optional.of(left);
    }

    /** Those that can be defined anew; one that no longer applies could not. */
    private static List<ScenarioDefined> open(ImpactMap map) {
        return map.scenarios().stream()
                .filter(scenario -> scenario.status() == ScenarioStatus.OPEN && applies(scenario, map))
                .map(scenario -> new ScenarioDefined(
                        scenario.id().value(), scenario.name(), scenario.description(), scenario.adjustments()))
                .toList();
    }

    private static boolean applies(Scenario scenario, ImpactMap map) {
        try {
            Adjustments.revisions(map, scenario.adjustments());
            return true;
        } catch (MeaninglessFigureException _) {
            return false;
        }
    }
}
