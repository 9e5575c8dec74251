package nl.impactkaart.impactmap;

import static nl.impactkaart.impactmap.Events.CONTRACT;
import static nl.impactkaart.impactmap.Events.FALLS;
import static nl.impactkaart.impactmap.Events.NEIGHBOURS;
import static nl.impactkaart.impactmap.Events.RESIDENTS;
import static nl.impactkaart.impactmap.Events.VISITS;
import static nl.impactkaart.impactmap.Events.VOLUNTEERS;
import static nl.impactkaart.impactmap.Events.fixedCost;
import static nl.impactkaart.impactmap.Events.fixedCostRevised;
import static nl.impactkaart.impactmap.Events.method;
import static nl.impactkaart.impactmap.Events.outcome;
import static nl.impactkaart.impactmap.Events.planned;
import static nl.impactkaart.impactmap.Events.reach;
import static nl.impactkaart.impactmap.Events.reachRevised;
import static nl.impactkaart.impactmap.Events.started;
import static nl.impactkaart.impactmap.History.given;
import static nl.impactkaart.impactmap.History.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.FindingAnswered;
import nl.impactkaart.contracts.impactmap.FindingRaised;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import nl.impactkaart.contracts.impactmap.GrantUnlinked;
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.ImpactMapReopened;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.MapUnshared;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeRemoved;
import nl.impactkaart.contracts.impactmap.OutcomeRevised;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ReachRemoved;
import nl.impactkaart.contracts.impactmap.ReachRevised;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.contracts.impactmap.StoryWithdrawn;
import nl.impactkaart.contracts.impactmap.VersionVerified;
import org.junit.jupiter.api.Test;

class ImpactMapTest {

    private static final UUID FUNDER = new UUID(9, 1);
    private static final UUID OTHER_FUNDER = new UUID(9, 2);

    private static final StoryTold STORY = new StoryTold(new UUID(30, 1), null, "ab".repeat(32), LocalDate.EPOCH);

    @Test
    void beforeItsFirstEventThereIsNoMap() {
        assertThat(ImpactMap.none().status()).isEqualTo(MapStatus.NONE);
        assertThat(ImpactMap.none().sequence()).isEqualTo(-1);
        assertThat(ImpactMap.none().lastRecordedAt()).isEqualTo(Instant.EPOCH);
        assertThatIllegalStateException().isThrownBy(() -> ImpactMap.none().startedProject());
    }

    @Test
    void aStartedMapIsOpenAndBelongsToTheOrganisationThatStartedIt() {
        ImpactMap map = given(started()).map();
        assertThat(map.status()).isEqualTo(MapStatus.OPEN);
        assertThat(map.organisation()).isEqualTo(History.ORGANISATION);
        assertThat(map.startedProject()).isEqualTo(Project.of(started()));
        assertThat(map.sequence()).isZero();
        assertThat(map.changedAt()).isEqualTo(minute(0));
    }

    @Test
    void aDescriptionReplacesTheOneBefore() {
        given(started(), new ProjectDescribed("Less loneliness", null, null, null))
                .when(new ProjectDescribed(null, "Elderly people", null, null))
                .thenOnly("description", new Description(null, "Elderly people", null, null));
    }

    @Test
    void aMethodReplacesTheOneBefore() {
        given(started(), method(5)).when(method(10)).thenOnly(Map.of("method", method(10), "methodSequence", 2L));
    }

    @Test
    void aConfirmedVersionIsKeptWithItsTime() {
        given(started(), new ImpactMapConfirmed("Draft", 0))
                .when(new ImpactMapConfirmed("Budget", 1))
                .thenOnly(
                        "confirmed",
                        List.of(
                                new ConfirmedVersion("Draft", 0, minute(1), null),
                                new ConfirmedVersion("Budget", 1, minute(2), null)));
    }

    @Test
    void aGrantIsLinkedAndUnlinked() {
        GrantLinked linked = grant("SW 1");
        given(started())
                .when(linked)
                .thenOnly("grants", List.of(Grant.of(linked, 1)))
                .when(new GrantUnlinked(linked.grantId()))
                .thenOnly("grants", List.of());
    }

    @Test
    void thatAStoryWasToldOutlivesItsWithdrawal() {
        given(started())
                .when(STORY)
                .thenOnly("stories", List.of(Story.of(STORY, 1)))
                .when(new StoryWithdrawn(STORY.storyId()))
                .thenOnly("stories", List.of(Story.of(STORY, 1).withdrawn(2)));
    }

    @Test
    void numbersOfGrantsAreToldOnce() {
        GrantLinked ofAnother = new GrantLinked(VISITS, "SW 1", "Province", null, 1, LocalDate.EPOCH, LocalDate.EPOCH);
        assertThat(given(started(), grant("SW 1"), ofAnother, grant("SW 2"))
                        .map()
                        .grantNumbers())
                .containsExactly("SW 1", "SW 2");
    }

    @Test
    void spacesAndCaseTellNoTwoGrantsApart() {
        assertThat(GrantId.of("SW 2026-1", "Gemeente Ons Dorp"))
                .isEqualTo(GrantId.of(" sw\u00a02026-1", "gemeente  ons dorp"))
                .isNotEqualTo(GrantId.of("SW 2026-1", "Provincie"))
                .isNotEqualTo(GrantId.of("SW 2026-11", "Gemeente Ons Dorp"));
    }

    private static GrantLinked grant(String number) {
        return new GrantLinked(
                GrantId.of(number, "Gemeente").value(),
                number,
                "Gemeente",
                FUNDER,
                5_000,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31));
    }

    @Test
    void aConfirmedVersionIsVerified() {
        given(started(), new ImpactMapConfirmed("Draft", 0), new ImpactMapConfirmed("Budget", 1))
                .when(new VersionVerified(1))
                .thenOnly(
                        "confirmed",
                        List.of(
                                new ConfirmedVersion("Draft", 0, minute(1), null),
                                new ConfirmedVersion("Budget", 1, minute(2), minute(3))));
    }

    @Test
    void aClosedMapIsClosedUntilItIsReopened() {
        given(started())
                .when(new ImpactMapClosed())
                .thenOnly("status", MapStatus.CLOSED)
                .when(new ImpactMapReopened())
                .thenOnly("status", MapStatus.OPEN);
    }

    @Test
    void aMapIsSharedWithAFunderOnceUntilItIsUnshared() {
        given(started())
                .when(new MapShared(FUNDER))
                .thenOnly("sharedWith", List.of(FUNDER))
                .when(new MapShared(OTHER_FUNDER))
                .thenOnly("sharedWith", List.of(FUNDER, OTHER_FUNDER))
                .when(new MapShared(FUNDER))
                .thenOnly("sharedWith", List.of(FUNDER, OTHER_FUNDER))
                .when(new MapUnshared(FUNDER))
                .thenOnly("sharedWith", List.of(OTHER_FUNDER));
    }

    @Test
    void costsKeepTheirOrderAndTheSequenceOfTheirLastChange() {
        CostRecorded contract = fixedCost(CONTRACT, 2_437_500);
        CostRecorded volunteers = fixedCost(VOLUNTEERS, 1_800_000);
        CostRevised revised = fixedCostRevised(CONTRACT, 3_000_000);
        given(started())
                .when(contract)
                .thenOnly("costs", List.of(Cost.of(contract, 1)))
                .when(volunteers)
                .thenOnly("costs", List.of(Cost.of(contract, 1), Cost.of(volunteers, 2)))
                .when(revised)
                .thenOnly("costs", List.of(Cost.of(revised, 3), Cost.of(volunteers, 2)))
                .when(new CostRemoved(CONTRACT))
                .thenOnly("costs", List.of(Cost.of(volunteers, 2)));
    }

    @Test
    void reachKeepsItsOrderAndTheSequenceOfItsLastChange() {
        ReachRecorded residents = reach(RESIDENTS, planned(1, 30));
        ReachRecorded neighbours = reach(NEIGHBOURS, planned(1, 275));
        ReachRevised revised = reachRevised(RESIDENTS, planned(1, 45));
        given(started())
                .when(residents)
                .thenOnly("reach", List.of(Reach.of(residents, 1)))
                .when(neighbours)
                .thenOnly("reach", List.of(Reach.of(residents, 1), Reach.of(neighbours, 2)))
                .when(revised)
                .thenOnly("reach", List.of(Reach.of(revised, 3), Reach.of(neighbours, 2)))
                .when(new ReachRemoved(NEIGHBOURS))
                .thenOnly("reach", List.of(Reach.of(revised, 3)));
    }

    @Test
    void outcomesKeepTheirOrderAndTheSequenceOfTheirLastChange() {
        OutcomeRecorded falls = outcome(FALLS).recorded();
        OutcomeRecorded visits = outcome(VISITS).perYear("90").recorded();
        OutcomeRevised revised = outcome(FALLS).perYear("7").revised();
        given(started())
                .when(falls)
                .thenOnly("outcomes", List.of(Outcome.of(falls, 1)))
                .when(visits)
                .thenOnly("outcomes", List.of(Outcome.of(falls, 1), Outcome.of(visits, 2)))
                .when(revised)
                .thenOnly("outcomes", List.of(Outcome.of(revised, 3), Outcome.of(visits, 2)))
                .when(new OutcomeRemoved(FALLS))
                .thenOnly("outcomes", List.of(Outcome.of(visits, 2)));
    }

    @Test
    void aRowIsFoundByItsId() {
        ImpactMap map = given(
                        started(),
                        fixedCost(CONTRACT, 1),
                        reach(RESIDENTS),
                        outcome(FALLS).recorded())
                .map();
        assertThat(map.cost(new CostId(CONTRACT))).contains(map.costs().getFirst());
        assertThat(map.reach(new ReachId(RESIDENTS))).contains(map.reach().getFirst());
        assertThat(map.outcome(new OutcomeId(FALLS))).contains(map.outcomes().getFirst());
        assertThat(map.cost(new CostId(VOLUNTEERS))).isEmpty();
    }

    @Test
    void onlyWhatChangesTheFiguresOrTheProjectMovesTheTimeOfChange() {
        History history = given(started(), fixedCost(CONTRACT, 1));
        assertThat(history.map().changedAt()).isEqualTo(minute(1));
        assertThat(history.when(new ImpactMapConfirmed("Budget", 1))
                        .when(new MapShared(FUNDER))
                        .when(new MapUnshared(FUNDER))
                        .when(new ImpactMapClosed())
                        .when(new ImpactMapReopened())
                        .when(new FindingRaised(VISITS, FigureKind.MAP, null, null, null, "No reason given"))
                        .when(new FindingAnswered(VISITS, "It is given now"))
                        .when(new VersionVerified(1))
                        .when(grant("SW 1"))
                        .when(new GrantUnlinked(VISITS))
                        .when(STORY)
                        .when(new StoryWithdrawn(STORY.storyId()))
                        .map()
                        .changedAt())
                .isEqualTo(minute(1));
        assertThat(history.when(new CostRemoved(CONTRACT)).map().changedAt()).isEqualTo(minute(2));
    }

    @Test
    void aMapThatWasHandedOutDoesNotChange() {
        ImpactMap before = given(started(), fixedCost(CONTRACT, 1)).map();
        ImpactMap after = before.evolve(given(started(), fixedCost(CONTRACT, 1))
                .when(fixedCost(VOLUNTEERS, 2))
                .events()
                .getLast());
        assertThat(after.costs()).hasSize(2);
        assertThat(before.costs()).hasSize(1);
    }
}
