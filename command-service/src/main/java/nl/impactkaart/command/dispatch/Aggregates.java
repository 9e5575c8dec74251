package nl.impactkaart.command.dispatch;

import nl.impactkaart.command.eventstore.PostgresEventStorageEngine;
import nl.impactkaart.command.impactmap.RejectedException;
import nl.impactkaart.command.organisation.OrganisationCommand;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.GenericMessage;

/**
 * Axon with what is needed here and nothing else: a command bus on the caller's thread, our store, and the aggregates
 * used last. There is no transaction around a command; the store commits by itself.
 */
final class Aggregates implements AutoCloseable {

    /** Name of the commands for organisations; those for impact maps bear the name that Axon gives them. */
    static final String ORGANISATION = "organisation";

    private final Configuration axon;
    private final CommandBus bus;

    Aggregates(PostgresEventStorageEngine engine, int cachedMaps) {
        // false: no modules found on the class path, such as the one that calls home to look for updates.
        this.axon = DefaultConfigurer.defaultConfiguration(false)
                .configureCommandBus(_ -> SimpleCommandBus.builder()
                        .rollbackConfiguration(failure -> !isAnswer(failure))
                        .build())
                .configureEventStore(
                        _ -> EmbeddedEventStore.builder().storageEngine(engine).build())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(ImpactMapAggregate.class)
                        .configureCache(_ -> new AggregateCache(cachedMaps)))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(OrganisationAggregate.class)
                        .configureCache(_ -> new AggregateCache(cachedMaps)))
                .buildConfiguration();
        axon.start();
        this.bus = axon.commandBus();
    }

    /** What was decided without touching the aggregate: it stays in memory. */
    private static boolean isAnswer(Throwable failure) {
        return failure instanceof RejectedException || failure instanceof StaleException;
    }

    /**
     * Loads the aggregate, decides, and records; a failure of the handler or the store is thrown as it is.
     *
     * @return what is on disk when this returns
     */
    Decision decide(Submission submission) {
        FutureCallback<Submission, Decision> answer = new FutureCallback<>();
        bus.dispatch(new GenericCommandMessage<>(new GenericMessage<>(submission), name(submission)), answer);
        CommandResultMessage<? extends Decision> result = answer.getResult();
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException reason
                    ? reason
                    : new IllegalStateException(result.exceptionResult());
        }
        return result.getPayload();
    }

    private static String name(Submission submission) {
        return submission.command() instanceof OrganisationCommand ? ORGANISATION : Submission.class.getName();
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
