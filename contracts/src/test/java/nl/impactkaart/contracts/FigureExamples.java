package nl.impactkaart.contracts;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.FigureRange;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeRemoved;
import nl.impactkaart.contracts.impactmap.OutcomeRevised;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ReachRemoved;
import nl.impactkaart.contracts.impactmap.ReachRevised;

/** Examples of cost, reach and outcome. */
final class FigureExamples {

    private static final UUID COST = UUID.fromString("16fd2706-8baf-433b-82eb-8c7fada847da");
    private static final UUID REACH = UUID.fromString("886313e1-3b8a-4372-9b90-0c9aee199e5d");
    private static final UUID OUTCOME = UUID.fromString("a8098c1a-f86e-41da-bd1a-00112444be1e");
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private FigureExamples() {}

    static List<Example> all() {
        return List.of(
                new Example("impactkaart.cost-recorded.v1.json", fullCostRecorded()),
                new Example("impactkaart.cost-recorded.v1.minimal.json", minimalCostRecorded()),
                new Example("impactkaart.cost-revised.v1.json", fullCostRevised()),
                new Example("impactkaart.cost-revised.v1.minimal.json", minimalCostRevised()),
                new Example("impactkaart.cost-removed.v1.json", new CostRemoved(COST)),
                new Example("impactkaart.reach-recorded.v1.json", fullReachRecorded()),
                new Example(
                        "impactkaart.reach-recorded.v1.minimal.json",
                        new ReachRecorded(REACH, "Ouderen", List.of(), List.of(), null, null)),
                new Example("impactkaart.reach-revised.v1.json", fullReachRevised()),
                new Example(
                        "impactkaart.reach-revised.v1.minimal.json",
                        new ReachRevised(REACH, "Ouderen", List.of(), List.of(), null, null)),
                new Example("impactkaart.reach-removed.v1.json", new ReachRemoved(REACH)),
                new Example("impactkaart.outcome-recorded.v1.json", outcomeByIncidence()),
                new Example("impactkaart.outcome-recorded.v1.minimal.json", outcomeHeld()),
                new Example("impactkaart.outcome-revised.v1.json", outcomeByYear()),
                new Example("impactkaart.outcome-revised.v1.minimal.json", outcomeExcluded()),
                new Example("impactkaart.outcome-removed.v1.json", new OutcomeRemoved(OUTCOME)));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static CostRecorded fullCostRecorded() {
        return new CostRecorded(
                COST,
                "Vrijwilligers: 3 uur, 5 dagen, 50 weken",
                "Gemeente",
                CostCategory.IN_KIND,
                0,
                2,
                2_437_500L,
                1_250L,
                REACH,
                decimal("3000.50"),
                600L,
                List.of(
                        new FigureRange("fixedAmountMinor", decimal("2400000"), decimal("2500000")),
                        new FigureRange("inKindHours", decimal("2750.00"), decimal("3200.00"))),
                EvidenceGrade.MEASURED,
                "Begroting 2026, regel 14");
    }

    private static CostRecorded minimalCostRecorded() {
        return new CostRecorded(
                COST,
                "Contract",
                "Gemeente",
                CostCategory.OTHER,
                1,
                1,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static CostRevised fullCostRevised() {
        return new CostRevised(
                COST,
                "Huur van de buurtkeuken",
                "Woningcorporatie",
                CostCategory.HOUSING,
                1,
                3,
                1_000_000_000_000_000L,
                0L,
                REACH,
                decimal("0.10"),
                2_500L,
                List.of(new FigureRange("inKindHours", decimal("0.05"), decimal("0.20"))),
                EvidenceGrade.JUDGED,
                "Huurcontract");
    }

    private static CostRevised minimalCostRevised() {
        return new CostRevised(
                COST,
                "Contract",
                "Gemeente",
                CostCategory.PERSONNEL,
                1,
                1,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static ReachRecorded fullReachRecorded() {
        return new ReachRecorded(
                REACH,
                "Zelfstandig wonende 70-plussers",
                List.of(new PeopleInYear(1, 30L, 28L), new PeopleInYear(2, 45L, null), new PeopleInYear(4, null, 0L)),
                List.of(new FigureRange("plannedPeople", decimal("25"), decimal("50"))),
                EvidenceGrade.RESEARCHED,
                "Aanmeldingen");
    }

    private static ReachRevised fullReachRevised() {
        return new ReachRevised(
                REACH,
                "Zelfstandig wonende 75-plussers",
                List.of(new PeopleInYear(1, 30L, 26L)),
                List.of(new FigureRange("actualPeople", decimal("24"), decimal("27"))),
                EvidenceGrade.MEASURED,
                "Presentielijst zonder namen");
    }

    private static OutcomeRecorded outcomeByIncidence() {
        return new OutcomeRecorded(
                OUTCOME,
                "Minder valpartijen: spoedeisende hulp",
                "Bewoners",
                ImpactLevel.CLIENT,
                "Zorgverzekeraar",
                OutcomeStatus.PRICED,
                REACH,
                decimal("0.233333333333333333"),
                null,
                List.of(),
                "bezoek",
                9_400L,
                "Tarieven 2011",
                2011,
                1,
                5,
                decimal("0.10"),
                decimal("0.00"),
                decimal("0.05"),
                decimal("0.02"),
                decimal("0.010"),
                decimal("0.5"),
                List.of(new FigureRange("deadweight", decimal("0.05"), decimal("0.15"))),
                EvidenceGrade.ASSUMED,
                "Vragenlijst onder deelnemers",
                List.of());
    }

    private static OutcomeRecorded outcomeHeld() {
        return new OutcomeRecorded(
                OUTCOME,
                "Meer vriendschappen",
                "Bewoners",
                ImpactLevel.SOCIETY,
                null,
                OutcomeStatus.HELD,
                null,
                null,
                decimal("16"),
                List.of(),
                "persoon",
                null,
                null,
                null,
                1,
                1,
                ZERO,
                ZERO,
                ZERO,
                ZERO,
                ZERO,
                ZERO,
                List.of(),
                null,
                null,
                List.of());
    }

    private static OutcomeRevised outcomeByYear() {
        return new OutcomeRevised(
                OUTCOME,
                "Minder burenhulp",
                "Buren",
                ImpactLevel.MUNICIPALITY,
                "Buren",
                OutcomeStatus.PRICED,
                null,
                null,
                null,
                List.of(decimal("275"), decimal("0"), decimal("10.10")),
                "boodschap",
                -500L,
                "Bezorgkosten",
                2012,
                2,
                3,
                decimal("0.05"),
                ZERO,
                ZERO,
                ZERO,
                ZERO,
                decimal("1"),
                List.of(new FigureRange("unitValueMinor", decimal("-600"), decimal("-400"))),
                EvidenceGrade.RESEARCHED,
                "Onderzoek onder buren",
                List.of());
    }

    private static OutcomeRevised outcomeExcluded() {
        return new OutcomeRevised(
                OUTCOME,
                "Gezondere vrijwilligers",
                "Vrijwilligers",
                ImpactLevel.ORGANISATION,
                null,
                OutcomeStatus.EXCLUDED,
                null,
                null,
                null,
                List.of(decimal("4")),
                "persoon",
                null,
                null,
                null,
                100,
                1,
                ZERO,
                ZERO,
                ZERO,
                ZERO,
                ZERO,
                ZERO,
                List.of(),
                null,
                null,
                List.of());
    }
}
