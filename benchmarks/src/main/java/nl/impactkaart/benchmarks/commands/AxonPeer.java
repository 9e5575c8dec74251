package nl.impactkaart.benchmarks.commands;

import java.util.List;
import nl.impactkaart.command.dispatch.ImpactMapAggregate;
import nl.impactkaart.command.dispatch.Submission;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** The same aggregate and the same commands on one of Axon's own engines, each command in a transaction. */
final class AxonPeer implements Store {

    private final Configuration axon;
    private final CommandBus bus;
    private final List<Script> scripts;
    private final Runnable afterwards;

    /** @param cache of aggregates; none is Axon's default */
    AxonPeer(
            EventStorageEngine engine,
            TransactionManager transactions,
            @Nullable Cache cache,
            int callers,
            Runnable afterwards) {
        AggregateConfigurer<ImpactMapAggregate> aggregate =
                AggregateConfigurer.defaultConfiguration(ImpactMapAggregate.class);
        if (cache != null) {
            aggregate.configureCache(_ -> cache);
        }
        this.axon = DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(_ -> transactions)
                .configureCommandBus(_ -> SimpleCommandBus.builder()
                        .transactionManager(transactions)
                        .build())
                .configureEventStore(
                        _ -> EmbeddedEventStore.builder().storageEngine(engine).build())
                .configureAggregate(aggregate)
                .buildConfiguration();
        axon.start();
        this.bus = axon.commandBus();
        this.scripts = Script.forCallers(callers);
        this.afterwards = afterwards;
    }

    @Override
    public void record(int caller) {
        FutureCallback<Submission, Object> answer = new FutureCallback<>();
        bus.dispatch(new GenericCommandMessage<>(scripts.get(caller).next()), answer);
        if (answer.getResult().isExceptional()) {
            throw new IllegalStateException("not recorded", answer.getResult().exceptionResult());
        }
    }

    @Override
    public void close() {
        axon.shutdown();
        afterwards.run();
    }
}
