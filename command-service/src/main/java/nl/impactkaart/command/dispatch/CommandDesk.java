package nl.impactkaart.command.dispatch;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import nl.impactkaart.command.eventstore.Idempotency;
import nl.impactkaart.command.eventstore.KeyTakenException;
import nl.impactkaart.command.eventstore.PostgresEventStorageEngine;
import nl.impactkaart.command.eventstore.StoreBusyException;
import nl.impactkaart.command.eventstore.StoredEvents;
import nl.impactkaart.command.eventstore.StoredRequest;
import nl.impactkaart.command.eventstore.UnknownOutcomeException;
import nl.impactkaart.command.impactmap.RejectedException;
import nl.impactkaart.contracts.RecordedEvent;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Takes submissions and answers them. What is answered other than "recorded" was decided on the map as it stood in the
 * store, never on a cached one that another copy may have changed meanwhile.
 */
public final class CommandDesk implements AutoCloseable {

    private static final int MOST_ATTEMPTS = 30;
    private static final long PAUSE_NANOS = 500_000;

    private final StoredEvents stored;
    private final AggregateCache cache;
    private final Configuration axon;
    private final CommandBus bus;

    /** @param cachedMaps how many maps are kept in memory */
    public CommandDesk(PostgresEventStorageEngine engine, StoredEvents stored, int cachedMaps) {
        this.stored = stored;
        this.cache = new AggregateCache(cachedMaps);
        this.axon = DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(
                        _ -> EmbeddedEventStore.builder().storageEngine(engine).build())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(ImpactMapAggregate.class)
                        .configureCache(_ -> cache))
                .buildConfiguration();
        axon.start();
        this.bus = axon.commandBus();
    }

    /** Decides and records; returns when what is answered is on disk. */
    public Answer submit(Submission submission) {
        Answer before = repeated(submission.idempotency());
        if (before != null) {
            return before;
        }
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            boolean cached = cache.containsKey(submission.mapId());
            Answer answer = attempt(submission);
            if (answer instanceof Answer.Accepted accepted && accepted.first() != null) {
                return answer;
            }
            if (answer == null) {
                // Another copy was first: its change is in the store, not in this cache.
                cache.remove(submission.mapId());
                pause(attempt);
            } else if (cached && isDecidedOnTheMap(answer)) {
                cache.remove(submission.mapId());
            } else {
                Answer meanwhile = repeated(submission.idempotency());
                return meanwhile == null ? answer : meanwhile;
            }
        }
        return new Answer.Busy();
    }

    private static boolean isDecidedOnTheMap(Answer answer) {
        return switch (answer) {
            case Answer.Accepted _, Answer.Rejected _, Answer.Stale _ -> true;
            case Answer.KeyReused _, Answer.Busy _, Answer.Unknown _ -> false;
        };
    }

    /** One decision; null when another change of the map came first. */
    private @Nullable Answer attempt(Submission submission) {
        try {
            Decision decision = dispatch(submission);
            return new Answer.Accepted(UUID.fromString(submission.mapId()), decision.sequence(), decision.first());
        } catch (RejectedException e) {
            return new Answer.Rejected(e.rejection());
        } catch (StaleException e) {
            return new Answer.Stale(e.currentSequence());
        } catch (ConcurrencyException e) {
            return null;
        } catch (KeyTakenException e) {
            return new Answer.KeyReused();
        } catch (StoreBusyException e) {
            return new Answer.Busy();
        } catch (UnknownOutcomeException e) {
            return new Answer.Unknown();
        }
    }

    private Decision dispatch(Submission submission) {
        CommandMessage<Submission> message = new GenericCommandMessage<>(submission);
        FutureCallback<Submission, Decision> answer = new FutureCallback<>();
        bus.dispatch(message, answer);
        CommandResultMessage<? extends Decision> result = answer.getResult();
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException reason
                    ? reason
                    : new IllegalStateException(result.exceptionResult());
        }
        return result.getPayload();
    }

    /** The answer that the very same request had before, or that its key is another's; null when the key is new. */
    private @Nullable Answer repeated(@Nullable Idempotency request) {
        if (request == null) {
            return null;
        }
        StoredRequest before =
                stored.requestOf(request.organisation(), request.key()).orElse(null);
        if (before == null) {
            return null;
        }
        RecordedEvent first = before.first();
        return before.isOf(request)
                ? new Answer.Accepted(first.mapId(), first.metadata().appendLast(), first.event())
                : new Answer.KeyReused();
    }

    /** A short wait of random length, longer with each attempt, so that copies do not meet again and again. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS * Math.min(attempt, 10)) + 1);
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
