package nl.impactkaart.command.dispatch;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.impactkaart.command.eventstore.Idempotency;
import nl.impactkaart.command.eventstore.KeyTakenException;
import nl.impactkaart.command.eventstore.PostgresEventStorageEngine;
import nl.impactkaart.command.eventstore.StoreBusyException;
import nl.impactkaart.command.eventstore.StoreUnreadableException;
import nl.impactkaart.command.eventstore.StoredEvents;
import nl.impactkaart.command.eventstore.StoredRequest;
import nl.impactkaart.command.eventstore.UnknownOutcomeException;
import nl.impactkaart.command.impactmap.RejectedException;
import nl.impactkaart.command.impactmap.Rejection;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.EventTooLargeException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes submissions and answers them. What is answered other than "recorded" was decided on the map as it stood in the
 * store, never on one kept in memory that another copy may have changed meanwhile.
 */
public final class CommandDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);

    private static final int MOST_ATTEMPTS = 30;
    private static final long PAUSE_NANOS = 500_000;

    private final StoredEvents stored;
    private final BooleanSupplier readOnly;
    private final Aggregates aggregates;

    /**
     * @param cachedMaps how many maps are kept in memory
     * @param readOnly whether nothing may be recorded at present
     */
    public CommandDesk(
            PostgresEventStorageEngine engine, StoredEvents stored, int cachedMaps, BooleanSupplier readOnly) {
        this.stored = stored;
        this.readOnly = readOnly;
        this.aggregates = new Aggregates(engine, cachedMaps);
    }

    /** Decides and records; returns when what is answered is on disk. */
    public Answer submit(Submission submission) {
        try {
            Answer before = repeated(submission.idempotency());
            if (before != null) {
                return before;
            }
            return readOnly.getAsBoolean() ? new Answer.ReadOnly() : settle(submission);
        } catch (StoreUnreadableException e) {
            LOG.warn("A command was not taken", e);
            return new Answer.Busy();
        }
    }

    private Answer settle(Submission submission) {
        boolean fresh = false;
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            Look look = fresh ? Look.fresh() : Look.quick();
            Answer answer = look.at(() -> decide(submission));
            if (answer == null) {
                pause(attempt);
            } else if (!isDecidedOnTheMap(answer)) {
                return answer;
            } else if (look.isFromMemory()) {
                fresh = true;
            } else {
                Answer meanwhile = repeated(submission.idempotency());
                return meanwhile == null ? answer : meanwhile;
            }
        }
        return new Answer.Busy();
    }

    /** Whether the state of the map alone brought about the answer; the store has vouched for any other. */
    private static boolean isDecidedOnTheMap(Answer answer) {
        return switch (answer) {
            case Answer.Accepted accepted -> accepted.first() == null;
            case Answer.Rejected _, Answer.Stale _ -> true;
            case Answer.KeyReused _, Answer.Busy _, Answer.Unknown _, Answer.ReadOnly _ -> false;
        };
    }

    /** One decision; null when another change of the map came first, which Axon then has forgotten. */
    private @Nullable Answer decide(Submission submission) {
        try {
            Decision decision = aggregates.decide(submission);
            return new Answer.Accepted(UUID.fromString(submission.streamId()), decision.sequence(), decision.first());
        } catch (RejectedException e) {
            return new Answer.Rejected(e.rejection());
        } catch (EventTooLargeException e) {
            return new Answer.Rejected(new Rejection.MeaninglessFigure(
                    "body", "leads to an event of more than " + EventCodec.MAX_BYTES + " bytes; shorten its texts"));
        } catch (StaleException e) {
            return new Answer.Stale(e.currentSequence());
        } catch (ConcurrencyException e) {
            return null;
        } catch (KeyTakenException e) {
            return repeated(submission.idempotency());
        } catch (StoreBusyException e) {
            return new Answer.Busy();
        } catch (UnknownOutcomeException e) {
            return new Answer.Unknown();
        }
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
        return before.isOf(request)
                ? new Answer.Accepted(before.streamId(), before.metadata().appendLast(), before.first())
                : new Answer.KeyReused();
    }

    /** A short wait of random length, longer with each attempt, so that copies do not meet again and again. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS * Math.min(attempt, 10)) + 1);
    }

    @Override
    public void close() {
        aggregates.close();
    }
}
