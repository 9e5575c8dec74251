package nl.impactkaart.impactmap;

import static nl.impactkaart.impactmap.Events.CONTRACT;
import static nl.impactkaart.impactmap.Events.FALLS;
import static nl.impactkaart.impactmap.Events.fixedCost;
import static nl.impactkaart.impactmap.Events.outcome;
import static nl.impactkaart.impactmap.Events.started;
import static nl.impactkaart.impactmap.History.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.ComparedOutcome;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.EvidenceWithdrawn;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.FindingAnswered;
import nl.impactkaart.contracts.impactmap.FindingRaised;
import nl.impactkaart.contracts.impactmap.LabourEffectRecorded;
import nl.impactkaart.contracts.impactmap.LabourEffectRemoved;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;
import nl.impactkaart.contracts.impactmap.ReferenceKind;
import nl.impactkaart.contracts.impactmap.ScenarioAdopted;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.contracts.impactmap.ScenarioDiscarded;
import nl.impactkaart.contracts.impactmap.ScenarioRevised;
import org.junit.jupiter.api.Test;

/** What stands in a map beside costs, reach and outcomes. */
class PlanTest {

    private static final UUID COOKS = new UUID(13, 1);
    private static final UUID SURVEY = new UUID(14, 1);
    private static final UUID LEASE = new UUID(14, 2);
    private static final UUID MORE_TABLES = new UUID(15, 1);

    @Test
    void labourEffectsAreRecordedAndRemoved() {
        LabourEffectRecorded cooks = new LabourEffectRecorded(
                COOKS,
                "Koks",
                "Horeca",
                1,
                2,
                BigDecimal.TEN,
                null,
                null,
                new BigDecimal("1872"),
                List.of(),
                null,
                null);
        given(started())
                .when(cooks)
                .thenOnly("labourEffects", List.of(LabourEffect.of(cooks, 1)))
                .when(new LabourEffectRemoved(COOKS))
                .thenOnly("labourEffects", List.of());
    }

    @Test
    void evidenceIsAttachedAndWithdrawn() {
        EvidenceAttached survey = evidence(SURVEY, FigureKind.OUTCOME, FALLS);
        given(started(), outcome(FALLS).recorded())
                .when(survey)
                .thenOnly("evidence", List.of(Evidence.of(survey, 2)))
                .when(new EvidenceWithdrawn(SURVEY))
                .thenOnly("evidence", List.of());
    }

    @Test
    void evidenceGoesWithTheRowThatItSupports() {
        ImpactMap map = given(
                        started(),
                        fixedCost(CONTRACT, 1),
                        outcome(FALLS).recorded(),
                        evidence(SURVEY, FigureKind.OUTCOME, FALLS),
                        evidence(LEASE, FigureKind.COST, CONTRACT),
                        new CostRemoved(CONTRACT))
                .map();
        assertThat(map.evidence()).extracting(Evidence::id).containsExactly(new EvidenceId(SURVEY));
    }

    @Test
    void aFindingIsRaisedAndAnsweredAndOutlivesItsRow() {
        FindingRaised raised = new FindingRaised(SURVEY, FigureKind.COST, CONTRACT, "lastYear", 1L, "Too long");
        Finding finding = Finding.of(raised, 2, History.minute(2));
        given(started(), fixedCost(CONTRACT, 1))
                .when(raised)
                .thenOnly("findings", List.of(finding))
                .when(new FindingAnswered(SURVEY, "As agreed"))
                .thenOnly("findings", List.of(finding.answered("As agreed", History.minute(3))))
                .when(new CostRemoved(CONTRACT))
                .thenOnly("costs", List.of());
    }

    @Test
    void aScenarioRestsOnTheMapThatItsMakerSaw() {
        Scenario scenario = given(started(), fixedCost(CONTRACT, 1), scenario("More tables"))
                .map()
                .scenario(new ScenarioId(MORE_TABLES))
                .orElseThrow();
        assertThat(scenario.status()).isEqualTo(ScenarioStatus.OPEN);
        assertThat(scenario.restsOn()).isEqualTo(1);
        assertThat(scenario.changedSequence()).isEqualTo(2);
    }

    @Test
    void aScenarioThatEndsKeepsWhatItSaid() {
        History defined = given(started(), scenario("More tables"));
        assertThat(defined.when(new ScenarioRevised(MORE_TABLES, "Most tables", null, List.of()))
                        .when(new ScenarioDiscarded(MORE_TABLES))
                        .map()
                        .scenarios())
                .singleElement()
                .satisfies(ended -> {
                    assertThat(ended.name()).isEqualTo("Most tables");
                    assertThat(ended.status()).isEqualTo(ScenarioStatus.DISCARDED);
                    assertThat(ended.restsOn()).isEqualTo(1);
                });
        assertThat(defined.when(new ScenarioAdopted(MORE_TABLES)).map().scenarios())
                .extracting(Scenario::status)
                .containsExactly(ScenarioStatus.ADOPTED);
    }

    @Test
    void scenariosDoNotMoveTheTimeOfChange() {
        assertThat(given(started(), scenario("More tables")).map().changedAt()).isEqualTo(History.minute(0));
    }

    @Test
    void anOutcomeIsDerivedFromItsReferenceUntilItIsRevised() {
        ReferenceCompared compared = new ReferenceCompared(
                ReferenceKind.MAP,
                new UUID(16, 1),
                41,
                "Lunch club",
                List.of(new ComparedOutcome(FALLS, new UUID(17, 1), BigDecimal.ONE, null, List.of("incidence"))));
        History history = given(started(), outcome(FALLS).recorded(), compared);
        assertThat(derived(history)).isTrue();
        assertThat(derived(history.when(outcome(FALLS).perYear("8").revised()))).isFalse();
    }

    private static boolean derived(History history) {
        ImpactMap map = history.map();
        return map.comparisons().getFirst().derives(map.outcomes().getFirst());
    }

    private static ScenarioDefined scenario(String name) {
        return new ScenarioDefined(MORE_TABLES, name, null, List.of());
    }

    private static EvidenceAttached evidence(UUID id, FigureKind kind, UUID row) {
        return new EvidenceAttached(id, kind, row, null, "Survey", EvidenceGrade.MEASURED, "ab".repeat(32), null);
    }
}
