package nl.impactkaart.contracts;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.Allocation;
import nl.impactkaart.contracts.impactmap.ComparedOutcome;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.EvidenceWithdrawn;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.FigureRange;
import nl.impactkaart.contracts.impactmap.FindingAnswered;
import nl.impactkaart.contracts.impactmap.FindingRaised;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import nl.impactkaart.contracts.impactmap.GrantUnlinked;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.LabourEffectRecorded;
import nl.impactkaart.contracts.impactmap.LabourEffectRemoved;
import nl.impactkaart.contracts.impactmap.LabourEffectRevised;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;
import nl.impactkaart.contracts.impactmap.ReferenceKind;
import nl.impactkaart.contracts.impactmap.ScenarioAdopted;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.contracts.impactmap.ScenarioDiscarded;
import nl.impactkaart.contracts.impactmap.ScenarioRevised;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.contracts.impactmap.StoryWithdrawn;
import nl.impactkaart.contracts.impactmap.VersionVerified;

/** Examples of what stands beside the money: labour, evidence, scenarios, the reference project, allocations, audits, grants and stories. */
final class PlanExamples {

    private static final UUID LABOUR_EFFECT = UUID.fromString("1c7d3f52-9a80-4b0e-8a55-1d2b6e0c7f01");
    private static final UUID EVIDENCE = UUID.fromString("2e8a4b63-0b91-4c1f-9b66-2e3c7f1d8a02");
    private static final UUID SCENARIO = UUID.fromString("3f9b5c74-1ca2-4d20-8c77-3f4d8a2e9b03");
    private static final UUID OUTCOME = UUID.fromString("4a0c6d85-2db3-4e31-9d88-4a5e9b3fac04");
    private static final UUID REFERENCE = UUID.fromString("5b1d7e96-3ec4-4f42-8e99-5b6fac40bd05");
    private static final UUID FINDING = UUID.fromString("7d3f90b8-50e6-4164-8abb-7d81ce62df07");
    private static final UUID GRANT = UUID.fromString("8e4fa1c9-61f7-4275-9bcc-8e92df73ea08");
    private static final UUID FUNDER = UUID.fromString("9f50b2da-7208-4386-8cdd-9fa3e084fb09");
    private static final UUID STORY = UUID.fromString("a061c3eb-8319-4497-9dee-a0b4f195fc0a");
    private static final UUID REACH = UUID.fromString("6c2e8fa7-4fd5-4053-9faa-6c70bd51ce06");

    private PlanExamples() {}

    static List<Example> all() {
        return List.of(
                new Example("impactkaart.labour-effect-recorded.v1.json", fullLabourEffect()),
                new Example(
                        "impactkaart.labour-effect-recorded.v1.minimal.json",
                        new LabourEffectRecorded(
                                LABOUR_EFFECT,
                                "Betaalde koks",
                                "Horeca",
                                1,
                                1,
                                decimal("1800"),
                                null,
                                null,
                                decimal("1872"),
                                List.of(),
                                null,
                                null)),
                new Example("impactkaart.labour-effect-revised.v1.json", revisedLabourEffect()),
                new Example("impactkaart.labour-effect-removed.v1.json", new LabourEffectRemoved(LABOUR_EFFECT)),
                new Example("impactkaart.evidence-attached.v1.json", fullEvidence()),
                new Example(
                        "impactkaart.evidence-attached.v1.minimal.json",
                        new EvidenceAttached(
                                EVIDENCE,
                                FigureKind.MAP,
                                null,
                                null,
                                "Jaarverslag 2025",
                                EvidenceGrade.JUDGED,
                                null,
                                URI.create("https://voorbeeld.nl/jaarverslag-2025"))),
                new Example("impactkaart.evidence-withdrawn.v1.json", new EvidenceWithdrawn(EVIDENCE)),
                new Example("impactkaart.scenario-defined.v1.json", fullScenario()),
                new Example(
                        "impactkaart.scenario-defined.v1.minimal.json",
                        new ScenarioDefined(SCENARIO, "Zoals nu", null, List.of())),
                new Example("impactkaart.scenario-revised.v1.json", revisedScenario()),
                new Example("impactkaart.scenario-discarded.v1.json", new ScenarioDiscarded(SCENARIO)),
                new Example("impactkaart.scenario-adopted.v1.json", new ScenarioAdopted(SCENARIO)),
                new Example("impactkaart.reference-compared.v1.json", comparison()),
                new Example("impactkaart.outcome-recorded.v1.allocated.json", allocatedOutcome()),
                new Example(
                        "impactkaart.finding-raised.v1.json",
                        new FindingRaised(
                                FINDING,
                                FigureKind.OUTCOME,
                                OUTCOME,
                                "deadweight",
                                41L,
                                "De verlaging is niet onderbouwd")),
                new Example(
                        "impactkaart.finding-raised.v1.minimal.json",
                        new FindingRaised(FINDING, null, null, null, 41L, "Deze wijziging mist een reden")),
                new Example(
                        "impactkaart.finding-answered.v1.json",
                        new FindingAnswered(FINDING, "De meting van 2025 is toegevoegd")),
                new Example("impactkaart.version-verified.v1.json", new VersionVerified(41)),
                new Example(
                        "impactkaart.grant-linked.v1.json",
                        new GrantLinked(
                                GRANT,
                                "SW 2026/0417",
                                "Gemeente Voorbeeldstad",
                                FUNDER,
                                12_500_000,
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2027, 12, 31))),
                new Example(
                        "impactkaart.grant-linked.v1.minimal.json",
                        new GrantLinked(
                                GRANT,
                                "12",
                                "Buurtfonds",
                                null,
                                0,
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 1, 1))),
                new Example("impactkaart.grant-unlinked.v1.json", new GrantUnlinked(GRANT)),
                new Example(
                        "impactkaart.story-told.v1.json",
                        new StoryTold(STORY, OUTCOME, "cd".repeat(32), LocalDate.of(2026, 3, 14))),
                new Example(
                        "impactkaart.story-told.v1.minimal.json",
                        new StoryTold(STORY, null, "cd".repeat(32), LocalDate.of(2026, 3, 14))),
                new Example("impactkaart.story-withdrawn.v1.json", new StoryWithdrawn(STORY)));
    }

    private static LabourEffectRecorded fullLabourEffect() {
        return new LabourEffectRecorded(
                LABOUR_EFFECT,
                "Deelnemers die betaald werk vinden",
                "Zorg en welzijn",
                1,
                3,
                decimal("-120.5"),
                decimal("40.25"),
                REACH,
                decimal("1872"),
                List.of(new FigureRange("hoursPerParticipant", decimal("20"), decimal("60"))),
                EvidenceGrade.MEASURED,
                "Uitstroommeting 2025");
    }

    private static LabourEffectRevised revisedLabourEffect() {
        return new LabourEffectRevised(
                LABOUR_EFFECT,
                "Deelnemers die betaald werk vinden",
                "Zorg en welzijn",
                1,
                2,
                null,
                decimal("38"),
                null,
                decimal("1872"),
                List.of(),
                EvidenceGrade.ASSUMED,
                null);
    }

    private static EvidenceAttached fullEvidence() {
        return new EvidenceAttached(
                EVIDENCE,
                FigureKind.OUTCOME,
                OUTCOME,
                "deadweight",
                "Meting onder een vergelijkingsgroep",
                EvidenceGrade.MEASURED,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                URI.create("https://voorbeeld.nl/meting"));
    }

    private static ScenarioDefined fullScenario() {
        return new ScenarioDefined(
                SCENARIO,
                "Twee buurten erbij",
                "Dezelfde keuken, meer tafels",
                List.of(
                        new FigureAdjustment(
                                FigureKind.REACH, REACH, "plannedPeople", 2, AdjustmentOperation.SET, "45"),
                        new FigureAdjustment(
                                FigureKind.COST, null, "fixedAmountMinor", null, AdjustmentOperation.SCALE, "1.15"),
                        new FigureAdjustment(
                                FigureKind.METHOD, null, "discountTiming", null, AdjustmentOperation.SET, "MIDDLE")));
    }

    private static ScenarioRevised revisedScenario() {
        return new ScenarioRevised(
                SCENARIO,
                "Drie buurten erbij",
                null,
                List.of(new FigureAdjustment(
                        FigureKind.OUTCOME, OUTCOME, "deadweight", null, AdjustmentOperation.SET, "0.25")));
    }

    private static ReferenceCompared comparison() {
        return new ReferenceCompared(
                ReferenceKind.MAP,
                REFERENCE,
                41,
                "Eten in de buurt — Ommoord",
                List.of(new ComparedOutcome(
                        OUTCOME,
                        new UUID(7, 7),
                        decimal("1.2"),
                        "Meer vrijwilligers per tafel",
                        List.of("incidence", "unitValueMinor"))));
    }

    private static OutcomeRecorded allocatedOutcome() {
        return new OutcomeRecorded(
                OUTCOME,
                "Minder vallen",
                "Ouderen",
                ImpactLevel.CLIENT,
                null,
                OutcomeStatus.PRICED,
                null,
                null,
                decimal("7"),
                List.of(),
                "valpartijen",
                940_00L,
                null,
                null,
                1,
                5,
                decimal("0"),
                decimal("0"),
                decimal("0"),
                decimal("0"),
                decimal("0"),
                decimal("0.05"),
                List.of(),
                null,
                null,
                List.of(
                        new Allocation("Gemeente", decimal("0.6")),
                        new Allocation("Zorgverzekeraar", decimal("0.25"))));
    }

    private static BigDecimal decimal(String plain) {
        return new BigDecimal(plain);
    }
}
