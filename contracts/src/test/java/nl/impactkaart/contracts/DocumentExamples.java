package nl.impactkaart.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.impactkaart.contracts.document.MapDocument;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.LabourEffectRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;

/** Documents that hold the other examples. */
final class DocumentExamples {

    private DocumentExamples() {}

    static List<Example> all() {
        return List.of(
                new Example(MapDocument.FORMAT + ".json", full()),
                new Example(
                        MapDocument.FORMAT + ".minimal.json",
                        new MapDocument(
                                MapDocument.FORMAT,
                                started(),
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of())));
    }

    private static MapDocument full() {
        return new MapDocument(
                MapDocument.FORMAT,
                started(),
                new ProjectDescribed("Minder eenzaamheid", null, null, null),
                Examples.fullMethod(),
                of(ReachRecorded.class),
                of(CostRecorded.class),
                of(OutcomeRecorded.class),
                of(LabourEffectRecorded.class),
                of(EvidenceAttached.class),
                of(ReferenceCompared.class),
                of(ScenarioDefined.class));
    }

    private static ImpactMapStarted started() {
        return new ImpactMapStarted(
                "Eten in de buurt",
                ProjectType.LONELINESS,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "EUR",
                Perspective.EX_POST);
    }

    private static <T> List<T> of(Class<T> type) {
        return Stream.concat(FigureExamples.all().stream(), PlanExamples.all().stream())
                .map(Example::value)
                .filter(type::isInstance)
                .map(type::cast)
                .limit(1)
                .toList();
    }
}
