package nl.impactkaart.command.impactmap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.impactkaart.command.dispatch.ImpactMapAggregate;
import nl.impactkaart.command.dispatch.Submission;
import nl.impactkaart.command.eventstore.PostgresEventStorageEngine;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.ImpactMap;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomTypeSafeMatcher;

/** Given events, when a command, then events or a rejection: through the aggregate, in Axon's fixture. */
final class Scenario {

    static final UUID ORGANISATION = Sample.id(100);

    /** From when all that is given holds. */
    static final LocalDate EFFECTIVE = LocalDate.of(2026, 1, 1);

    private static final UUID MAP = Sample.id(101);
    private static final UUID MEMBER = Sample.id(102);
    private static final UUID CORRELATION = Sample.id(103);
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    private final TestExecutor<ImpactMapAggregate> executor;

    private Scenario(List<ImpactMapEvent> history) {
        AggregateTestFixture<ImpactMapAggregate> fixture = new AggregateTestFixture<>(ImpactMapAggregate.class);
        executor = history.isEmpty()
                ? fixture.givenNoPriorActivity()
                : fixture.given(history.stream()
                        .map(event -> new GenericEventMessage<>(event)
                                .andMetaData(Map.of(PostgresEventStorageEngine.METADATA, metadata())))
                        .toList());
    }

    static Scenario given(ImpactMapEvent... history) {
        return new Scenario(List.of(history));
    }

    static Scenario given(List<ImpactMapEvent> history) {
        return new Scenario(history);
    }

    /** A map of which only project and method are known, then more. */
    static Scenario givenStarted(ImpactMapEvent... more) {
        ImpactMapEvent[] history = new ImpactMapEvent[more.length + 2];
        history[0] = Sample.started();
        history[1] = Sample.method();
        System.arraycopy(more, 0, history, 2, more.length);
        return given(history);
    }

    Then when(ImpactMapCommand command) {
        return when(command, LocalDate.of(2026, 2, 1));
    }

    Then when(ImpactMapCommand command, LocalDate effectiveOn) {
        return new Then(executor.when(new Submission(
                MAP.toString(), command, ORGANISATION, MEMBER, effectiveOn, CORRELATION, NOW, null, null)));
    }

    /** The map that this history leaves. */
    static ImpactMap map(List<ImpactMapEvent> history) {
        return ImpactMap.none()
                .evolve(IntStream.range(0, history.size())
                        .mapToObj(i -> new RecordedEvent(Sample.id(200 + i), MAP, i, history.get(i), metadata()))
                        .toList());
    }

    private static EventMetadata metadata() {
        return new EventMetadata(MEMBER, ORGANISATION, null, CORRELATION, CORRELATION, NOW, EFFECTIVE, 0, null);
    }

    /** What must have come of it. */
    record Then(ResultValidator<ImpactMapAggregate> result) {

        void then(ImpactMapEvent... events) {
            result.expectSuccessfulHandlerExecution()
                    .expectEvents(Arrays.copyOf(events, events.length, Object[].class));
        }

        /** Accepted, and nothing changes. */
        void thenNothing() {
            result.expectSuccessfulHandlerExecution().expectNoEvents();
        }

        void thenRejected(Rejection rejection) {
            result.expectNoEvents().expectException(new CustomTypeSafeMatcher<RejectedException>(rejection.toString()) {
                @Override
                protected boolean matchesSafely(RejectedException rejected) {
                    return rejected.rejection().equals(rejection);
                }
            });
        }

        /** Rejected because this field says nothing that could be true. */
        void thenMeaningless(String field) {
            result.expectNoEvents().expectException(new CustomTypeSafeMatcher<RejectedException>(field) {
                @Override
                protected boolean matchesSafely(RejectedException rejected) {
                    return rejected.rejection() instanceof Rejection.MeaninglessFigure figure
                            && figure.field().equals(field);
                }
            });
        }
    }
}
