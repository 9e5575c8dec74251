package nl.impactkaart.contracts;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.contracts.organisation.BrandingChosen;
import nl.impactkaart.contracts.organisation.MethodPublished;
import nl.impactkaart.contracts.organisation.MethodWithdrawn;
import nl.impactkaart.contracts.organisation.ReferenceOutcome;
import nl.impactkaart.contracts.organisation.ReferenceProjectRecorded;
import nl.impactkaart.contracts.organisation.ReferenceProjectRemoved;
import nl.impactkaart.contracts.organisation.ReferenceProjectRevised;

/** Goldens of what an organisation keeps for its maps. */
final class OrganisationExamples {

    private static final UUID REFERENCE = UUID.fromString("7d3f90b8-50e6-4164-8abb-7d81ce62df07");

    private OrganisationExamples() {}

    static List<Example> all() {
        return List.of(
                new Example(
                        "impactkaart.method-published.v1.json",
                        MethodPublished.of(Examples.fullMethod(), "Voor projecten in de zorg")),
                new Example(
                        "impactkaart.method-published.v1.minimal.json",
                        MethodPublished.of(Examples.minimalMethod(), null)),
                new Example("impactkaart.method-withdrawn.v1.json", new MethodWithdrawn("eigen-methode.zorg", "2")),
                new Example("impactkaart.reference-project-recorded.v1.json", recorded()),
                new Example(
                        "impactkaart.reference-project-recorded.v1.minimal.json",
                        new ReferenceProjectRecorded(
                                REFERENCE,
                                "Buurtmaaltijd",
                                ProjectType.LONELINESS,
                                null,
                                "EUR",
                                "Eigen telling",
                                List.of())),
                new Example("impactkaart.reference-project-revised.v1.json", revised()),
                new Example("impactkaart.reference-project-removed.v1.json", new ReferenceProjectRemoved(REFERENCE)),
                new Example(
                        "impactkaart.branding-chosen.v1.json",
                        new BrandingChosen("Stichting Samen", "#00594f", "iVBORw0KGgo=", "Twee handen")),
                new Example(
                        "impactkaart.branding-chosen.v1.minimal.json",
                        new BrandingChosen("Stichting Samen", null, null, null)));
    }

    private static ReferenceProjectRecorded recorded() {
        return new ReferenceProjectRecorded(
                REFERENCE,
                "Buurtmaaltijd",
                ProjectType.LONELINESS,
                "Wekelijks samen eten, voor 70-plussers",
                "EUR",
                "Evaluatie 2025, tabel 4",
                List.of(outcome("0.35")));
    }

    private static ReferenceProjectRevised revised() {
        return new ReferenceProjectRevised(
                REFERENCE,
                "Buurtmaaltijd",
                ProjectType.LONELINESS,
                null,
                "EUR",
                "Evaluatie 2026, tabel 2",
                List.of(outcome("0.4")));
    }

    private static ReferenceOutcome outcome(String incidence) {
        return new ReferenceOutcome(
                UUID.fromString("8e40a1c9-61f7-4275-9bcc-8e92df73e008"),
                "Minder bezoek aan de huisarts",
                "Bewoners",
                ImpactLevel.CLIENT,
                "Zorgverzekeraar",
                OutcomeStatus.PRICED,
                new BigDecimal(incidence),
                "bezoeken",
                1_900L,
                "Kostenhandleiding",
                2024,
                1,
                2,
                new BigDecimal("0.1"),
                BigDecimal.ZERO,
                new BigDecimal("0.25"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal("0.5"),
                EvidenceGrade.RESEARCHED,
                "Vragenlijst onder 40 bezoekers");
    }
}
