package nl.impactkaart.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import nl.impactkaart.messaging.Replay;
import nl.impactkaart.rebuild.Schemas.Ahead;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** One rebuild from the empty fresh tables to the swap. One thread's. */
final class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);
    private static final int TRIES = 12;
    /** Shorter than the time after which PostgreSQL looks for deadlocks, so that no reader is ended for our sake. */
    private static final long FIRST_LOCK_MILLIS = 100;
    /** Longer than it, so that a vacuum of the database's own gives way. */
    private static final long LONGEST_LOCK_MILLIS = 2_000;

    private static final Duration CATCH_UP = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final String consumer;
    private final RebuildLock lock;
    private final Told told;
    private final BooleanSupplier goOn;
    private final Views views;
    private final Schemas schemas;
    private final DataSource fresh;
    private final Replay replay;

    /**
     * @param consumer name of the progress of the live tables and the fresh ones
     * @param goOn when false it ends without a swap
     * @param replay into the fresh tables
     */
    Run(
            String consumer,
            RebuildLock lock,
            Told told,
            BooleanSupplier goOn,
            Views views,
            Schemas schemas,
            DataSource fresh,
            Replay replay) {
        this.consumer = consumer;
        this.lock = lock;
        this.told = told;
        this.goOn = goOn;
        this.views = views;
        this.schemas = schemas;
        this.fresh = fresh;
        this.replay = replay;
    }

    /** @throws RebuildFailedException when it ends without a swap */
    void toTheSwap() {
        long before;
        do {
            before = System.nanoTime();
            catchUp();
        } while (System.nanoTime() - before > CATCH_UP.toNanos());
        told.comparing();
        schemas.analyze(lock.database());
        told.swapping(new Comparison(fresh, schemas, views, consumer).find());
        swap();
    }

    private void catchUp() {
        replay.toTheEnd(goOn, () -> told.reading(replay));
        replay.heal(goOn);
        told.reading(replay);
        if (!goOn.getAsBoolean()) {
            throw new RebuildFailedException("It was stopped before its end. Start it again.");
        }
    }

    private void swap() {
        long lockMillis = FIRST_LOCK_MILLIS;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            catchUp();
            refuseWhatStaysBehind();
            if (swapped(lockMillis)) {
                return;
            }
            lockMillis = Math.min(2 * lockMillis, LONGEST_LOCK_MILLIS);
            pause();
        }
        throw new RebuildFailedException(
                "The live tables were in use without a pause. Start it again when there are" + " fewer readers.");
    }

    /** What live views show of a stream now, Kafka has held before; a further pass must find it. */
    private void refuseWhatStaysBehind() {
        Ahead before = schemas.ahead(lock.database(), consumer);
        if (before == null) {
            return;
        }
        catchUp();
        Ahead after = schemas.ahead(lock.database(), consumer);
        if (after != null && after.streamId().equals(before.streamId()) && after.fresh() < before.live()) {
            throw new RebuildFailedException(
                    "PARKED".equals(after.state()) ? schemas.parked(lock.database(), after) : after.missing());
        }
    }

    /** False when the lock could not be had, or the live views moved in the very last moment. */
    private boolean swapped(long lockMillis) {
        long start = System.nanoTime();
        RebuildView success = told.success();
        try {
            boolean swapped = Boolean.TRUE.equals(lock.transaction().execute(status -> {
                JdbcTemplate database = lock.database();
                database.execute("SET LOCAL lock_timeout = " + lockMillis);
                schemas.lockLive(database);
                if (isLevel(database)) {
                    views.carryOver(database, schemas);
                    views.complete(database, schemas);
                    schemas.swap(database);
                    lock.tell(success);
                    return true;
                }
                status.setRollbackOnly();
                return false;
            }));
            LOG.info(
                    "The views of {} were {} within {} ms",
                    consumer,
                    swapped ? "swapped" : "not swapped yet",
                    (System.nanoTime() - start) / 1_000_000);
            if (swapped) {
                told.done(success);
            }
            return swapped;
        } catch (DataAccessException e) {
            if (isLock(e)) {
                return false;
            }
            throw e;
        }
    }

    private boolean isLevel(JdbcTemplate database) {
        if (schemas.ahead(database, consumer) == null) {
            return true;
        }
        long deadline = System.nanoTime() + CATCH_UP.toNanos();
        replay.toTheEnd(() -> System.nanoTime() - deadline < 0, () -> {});
        return schemas.ahead(database, consumer) == null;
    }

    /** Lock not available, or deadlock. */
    private static boolean isLock(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && List.of("55P03", "40P01").contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RebuildFailedException("It was stopped before its end. Start it again.");
        }
    }
}
