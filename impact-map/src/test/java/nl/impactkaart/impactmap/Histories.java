package nl.impactkaart.impactmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.CostRemoved;
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
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapReopened;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.LabourEffectRecorded;
import nl.impactkaart.contracts.impactmap.LabourEffectRemoved;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.MapUnshared;
import nl.impactkaart.contracts.impactmap.OutcomeRemoved;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ReachRemoved;
import nl.impactkaart.contracts.impactmap.ScenarioAdopted;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.contracts.impactmap.ScenarioDiscarded;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.contracts.impactmap.StoryWithdrawn;
import nl.impactkaart.contracts.impactmap.VersionVerified;
import org.jspecify.annotations.Nullable;

/** Histories of any events in any order, also such as no decider would let through. */
final class Histories extends DomainContextBase {

    @Provide
    Arbitrary<History> history() {
        return event().list().ofMaxSize(40).map(events -> History.given(events.toArray(new ImpactMapEvent[0])));
    }

    private static Arbitrary<ImpactMapEvent> event() {
        return Arbitraries.oneOf(List.of(
                started(),
                ofTheMap(),
                cost(),
                reach(),
                outcome(),
                labourEffect(),
                evidence(),
                scenario(),
                audit(),
                grant(),
                story()));
    }

    private static Arbitrary<ImpactMapEvent> started() {
        return Combinators.combine(text(), Arbitraries.of(ProjectType.class), Arbitraries.of(Perspective.class))
                .as((name, type, perspective) -> new ImpactMapStarted(
                        name, type, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 6, 30), "EUR", perspective));
    }

    private static Arbitrary<ImpactMapEvent> ofTheMap() {
        return Arbitraries.oneOf(List.of(
                text().map(aim -> new ProjectDescribed(aim, null, null, null)),
                Arbitraries.integers().between(1, 100).map(Events::method),
                text().map(name -> new ImpactMapConfirmed(name, 3)),
                Arbitraries.of(new ImpactMapClosed(), new ImpactMapReopened()),
                id().map(MapShared::new),
                id().map(MapUnshared::new)));
    }

    private static Arbitrary<ImpactMapEvent> cost() {
        Arbitrary<Long> amount = Arbitraries.longs().between(0, 1_000_000_000_000_000L);
        Arbitrary<ImpactMapEvent> recorded = Combinators.combine(
                        id(),
                        text(),
                        amount.injectNull(0.3),
                        amount.injectNull(0.3),
                        id().injectNull(0.5),
                        decimal().injectNull(0.3),
                        ranges(),
                        Arbitraries.of(EvidenceGrade.class).injectNull(0.3))
                .as((id, payer, fixed, each, group, hours, ranges, grade) -> new CostRecorded(
                        id,
                        "Kosten",
                        payer,
                        CostCategory.OTHER,
                        0,
                        3,
                        fixed,
                        each,
                        group,
                        hours,
                        5L,
                        ranges,
                        grade,
                        null));
        return Arbitraries.oneOf(List.of(recorded, id().map(CostRemoved::new)));
    }

    private static Arbitrary<ImpactMapEvent> reach() {
        Arbitrary<@Nullable Long> people =
                Arbitraries.longs().between(0, 1_000_000).injectNull(0.3);
        Arbitrary<List<PeopleInYear>> years = Combinators.combine(people, people)
                .as((planned, actual) ->
                        List.of(new PeopleInYear(1, planned, actual), new PeopleInYear(3, actual, null)));
        Arbitrary<ImpactMapEvent> recorded = Combinators.combine(id(), text(), years, ranges())
                .as((id, group, byYear, ranges) -> new ReachRecorded(id, group, byYear, ranges, null, null));
        return Arbitraries.oneOf(List.of(recorded, id().map(ReachRemoved::new)));
    }

    private static Arbitrary<ImpactMapEvent> outcome() {
        Arbitrary<ImpactMapEvent> recorded = Combinators.combine(
                        id(), id(), decimal(), Arbitraries.integers().between(0, 3))
                .as((id, group, figure, kind) -> switch (kind) {
                    case 0 -> Events.outcome(id).incidence(group, figure).recorded();
                    case 1 -> Events.outcome(id).perYear(figure.toPlainString()).revised();
                    case 2 -> Events.outcome(id).notPriced(OutcomeStatus.HELD).recorded();
                    default ->
                        Events.outcome(id).byYear(figure.toPlainString(), "1").revised();
                });
        return Arbitraries.oneOf(List.of(recorded, id().map(OutcomeRemoved::new)));
    }

    private static Arbitrary<ImpactMapEvent> labourEffect() {
        Arbitrary<ImpactMapEvent> recorded = Combinators.combine(id(), text(), decimal(), ranges())
                .as((id, sector, hours, ranges) -> new LabourEffectRecorded(
                        id, "Werk", sector, 1, 2, hours, null, null, BigDecimal.TEN, ranges, null, null));
        return Arbitraries.oneOf(List.of(recorded, id().map(LabourEffectRemoved::new)));
    }

    private static Arbitrary<ImpactMapEvent> evidence() {
        Arbitrary<ImpactMapEvent> attached = Combinators.combine(id(), id(), Arbitraries.of(FigureKind.class))
                .as((id, row, kind) -> new EvidenceAttached(
                        id, kind, row, "deadweight", "Meting", EvidenceGrade.MEASURED, "ab".repeat(32), null));
        return Arbitraries.oneOf(List.of(attached, id().map(EvidenceWithdrawn::new)));
    }

    private static Arbitrary<ImpactMapEvent> scenario() {
        Arbitrary<List<FigureAdjustment>> adjustments = decimal()
                .map(value -> new FigureAdjustment(
                        FigureKind.OUTCOME, null, "deadweight", null, AdjustmentOperation.SCALE, value.toPlainString()))
                .list()
                .ofMaxSize(2);
        return Arbitraries.oneOf(List.of(
                Combinators.combine(id(), text(), adjustments)
                        .as((id, name, adjusted) -> new ScenarioDefined(id, name, null, adjusted)),
                id().map(ScenarioDiscarded::new),
                id().map(ScenarioAdopted::new)));
    }

    private static Arbitrary<ImpactMapEvent> audit() {
        Arbitrary<ImpactMapEvent> raised = Combinators.combine(
                        id(),
                        Arbitraries.of(FigureKind.class).injectNull(0.3),
                        id().injectNull(0.3),
                        Arbitraries.longs().between(0, 40).injectNull(0.3),
                        text())
                .as((id, kind, row, sequence, text) -> new FindingRaised(id, kind, row, "deadweight", sequence, text));
        return Arbitraries.oneOf(List.of(
                raised,
                Combinators.combine(id(), text()).as(FindingAnswered::new),
                Arbitraries.longs().between(2, 4).map(VersionVerified::new)));
    }

    private static Arbitrary<ImpactMapEvent> grant() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        Arbitrary<ImpactMapEvent> linked = Combinators.combine(
                        id(),
                        text(),
                        text(),
                        id().injectNull(0.5),
                        Arbitraries.longs().between(0, 1_000_000))
                .as((id, number, funder, funderId, amount) ->
                        new GrantLinked(id, number, funder, funderId, amount, day, day));
        return Arbitraries.oneOf(List.of(linked, id().map(GrantUnlinked::new)));
    }

    private static Arbitrary<ImpactMapEvent> story() {
        Arbitrary<ImpactMapEvent> told = Combinators.combine(id(), id().injectNull(0.5))
                .as((id, outcome) -> new StoryTold(id, outcome, "ab".repeat(32), LocalDate.of(2026, 1, 1)));
        return Arbitraries.oneOf(List.of(told, id().map(StoryWithdrawn::new)));
    }

    private static Arbitrary<List<FigureRange>> ranges() {
        return decimal()
                .map(low -> new FigureRange("deadweight", low, low.add(BigDecimal.ONE)))
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<BigDecimal> decimal() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1000000"))
                .ofScale(6);
    }

    /** From so few that rows are met again. */
    private static Arbitrary<UUID> id() {
        return Arbitraries.integers().between(1, 4).map(number -> new UUID(20, number));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(20);
    }
}
