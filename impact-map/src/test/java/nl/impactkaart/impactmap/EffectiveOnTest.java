package nl.impactkaart.impactmap;

import static nl.impactkaart.impactmap.Events.CONTRACT;
import static nl.impactkaart.impactmap.Events.VOLUNTEERS;
import static nl.impactkaart.impactmap.Events.fixedCost;
import static nl.impactkaart.impactmap.Events.fixedCostRevised;
import static nl.impactkaart.impactmap.Events.started;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.CostEvent;
import nl.impactkaart.contracts.impactmap.CostFigures;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.FigureKind;
import org.junit.jupiter.api.Test;

/** What was believed at one moment about another: the map as recorded by the one and in effect on the other. */
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class EffectiveOnTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    private final List<RecordedEvent> events = new ArrayList<>();

    @Test
    void aRevisionHoldsFromTheDayOnWhichItIsEffective() {
        recorded(History.given(started(), fixedCost(CONTRACT, 100), fixedCostRevised(CONTRACT, 200)), 1, 1, 3);

        assertThat(contract(2)).isEqualTo(100);
        assertThat(contract(3)).isEqualTo(200);
    }

    @Test
    void ofTwoRevisionsTheLaterDayHoldsWhicheverWasRecordedFirst() {
        recorded(
                History.given(
                        started(),
                        fixedCost(CONTRACT, 100),
                        fixedCostRevised(CONTRACT, 200),
                        fixedCostRevised(CONTRACT, 300)),
                1,
                1,
                3,
                2);

        assertThat(contract(2)).isEqualTo(300);
        assertThat(contract(3)).isEqualTo(200);
        assertThat(ImpactMap.effectiveOn(day(3), events).sequence()).isEqualTo(3);
    }

    @Test
    void ofTwoRevisionsOfOneDayTheOneRecordedLastHolds() {
        recorded(
                History.given(
                        started(),
                        fixedCost(CONTRACT, 100),
                        fixedCostRevised(CONTRACT, 200),
                        fixedCostRevised(CONTRACT, 300)),
                1,
                1,
                2,
                2);

        assertThat(contract(2)).isEqualTo(300);
    }

    @Test
    void beforeItsOwnDayThereIsNoMap() {
        recorded(History.given(started(), fixedCost(CONTRACT, 100)), 2, 1);

        assertThat(ImpactMap.effectiveOn(day(1), events)).isEqualTo(ImpactMap.none());
        assertThat(ImpactMap.effectiveOn(day(2), events).costs()).hasSize(1);
    }

    @Test
    void whatIsInTheMapHasItsFirstDayHoweverItIsRevised() {
        Subject contract = new Subject(SubjectKind.COST, CONTRACT);
        recorded(
                History.given(
                        started(),
                        fixedCost(CONTRACT, 100),
                        fixedCostRevised(CONTRACT, 200),
                        fixedCostRevised(CONTRACT, 300),
                        new CostRemoved(CONTRACT)),
                1,
                2,
                4,
                3,
                5);

        assertThat(ImpactMap.none().evolve(events.subList(0, 4)).effectiveFrom(contract))
                .contains(day(2));
        assertThat(ImpactMap.none().evolve(events).effectiveFrom(contract)).isEmpty();
        assertThat(ImpactMap.none().evolve(events).effectiveFrom(new Subject(SubjectKind.PROJECT, null)))
                .isEmpty();
    }

    @Test
    void evidenceIsGoneWhileItsRowIs() {
        recorded(
                History.given(
                        started(),
                        fixedCost(CONTRACT, 100),
                        new EvidenceAttached(
                                VOLUNTEERS,
                                FigureKind.COST,
                                CONTRACT,
                                null,
                                "Invoice",
                                EvidenceGrade.MEASURED,
                                "ab".repeat(32),
                                null),
                        new CostRemoved(CONTRACT)),
                1,
                1,
                4,
                3);

        assertThat(ImpactMap.effectiveOn(day(2), events).costs()).hasSize(1);
        assertThat(ImpactMap.effectiveOn(day(4), events).costs()).isEmpty();
        assertThat(ImpactMap.effectiveOn(day(4), events).evidence()).isEmpty();
    }

    @Property(tries = 200)
    void whenAllIsEffectiveAtOnceTheMapIsTheOneThatWasRecorded(@ForAll History history) {
        ImpactMap map = ImpactMap.effectiveOn(LocalDate.of(2026, 1, 5), history.events());

        if (history.map().project() != null && rowsOutliveTheirEvidence(history.map())) {
            assertThat(map).isEqualTo(history.map());
        }
    }

    @Property(tries = 200)
    void ofEveryCostTheRevisionWithTheGreatestDayAndSequenceHolds(@ForAll History history, @ForAll Random days) {
        int[] chosen =
                history.events().stream().mapToInt(_ -> days.nextInt(1, 6)).toArray();
        recorded(history, chosen);
        for (int day = 1; day <= 5; day++) {
            LocalDate asked = day(day);
            Map<UUID, CostEvent> holding = new LinkedHashMap<>();
            events.stream()
                    .filter(event -> !event.metadata().effectiveOn().isAfter(asked))
                    .sorted(Comparator.comparing(
                                    (RecordedEvent event) -> event.metadata().effectiveOn())
                            .thenComparingLong(RecordedEvent::sequence))
                    .forEach(event -> {
                        if (event.event() instanceof CostEvent cost) {
                            holding.put(cost.costId(), cost);
                        }
                    });

            ImpactMap map = ImpactMap.effectiveOn(asked, events);

            if (map.project() != null) {
                holding.forEach((id, cost) -> assertThat(
                                map.cost(new CostId(id)).map(Cost::revision))
                        .isEqualTo(Optional.of(cost)
                                .filter(CostFigures.class::isInstance)
                                .map(figures ->
                                        Cost.of((CostFigures) figures, 0).revision())));
            }
        }
    }

    private static boolean rowsOutliveTheirEvidence(ImpactMap map) {
        return map.evidence().stream()
                .allMatch(piece -> piece.rowId() == null
                        || map.cost(new CostId(piece.rowId())).isPresent()
                        || map.reach(new ReachId(piece.rowId())).isPresent()
                        || map.outcome(new OutcomeId(piece.rowId())).isPresent()
                        || map.labourEffect(new LabourEffectId(piece.rowId())).isPresent());
    }

    private long contract(int day) {
        Long amount = ImpactMap.effectiveOn(day(day), events)
                .cost(new CostId(CONTRACT))
                .orElseThrow()
                .fixedAmountMinor();
        return amount == null ? 0 : amount;
    }

    /** With the days on which they are effective, in January. */
    private void recorded(History history, int... days) {
        events.clear();
        for (RecordedEvent event : history.events()) {
            EventMetadata metadata = event.metadata();
            events.add(new RecordedEvent(
                    event.eventId(),
                    event.mapId(),
                    event.sequence(),
                    event.event(),
                    new EventMetadata(
                            metadata.actor(),
                            metadata.organisation(),
                            metadata.reason(),
                            metadata.correlation(),
                            metadata.causation(),
                            metadata.recordedAt(),
                            day(days[(int) event.sequence()]),
                            metadata.appendLast(),
                            metadata.scenario())));
        }
    }

    private static LocalDate day(int number) {
        return JANUARY.plusDays(number - 1);
    }
}
