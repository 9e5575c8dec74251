package nl.impactkaart.report.hearing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.impactkaart.messaging.Failures;
import nl.impactkaart.messaging.NotificationListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for new messages once for all who wait, and wakes those whom one may concern. It is told by NOTIFY, and looks by
 * itself once a second.
 */
public final class MessageWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MessageWatch.class);
    private static final String CHANNEL = "impactkaart_reports";
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int AT_ONCE = 1_000;

    /** A new message and the organisations that it may concern. */
    private record Told(long position, List<UUID> organisations) {}

    /** The latest message that may concern an organisation; those who wait for the next wait here. */
    private static final class Mark {

        private long position;

        synchronized void advance(long to) {
            position = to;
            notifyAll();
        }

        synchronized void await(long beyond, Duration timeout) throws InterruptedException {
            long deadline = System.nanoTime() + timeout.toNanos();
            long left = timeout.toNanos();
            while (position <= beyond && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = deadline - System.nanoTime();
            }
        }
    }

    private final DataSource dataSource;
    private final JdbcClient database;
    private final Map<UUID, Mark> marks = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore signal = new Semaphore(0);
    private volatile long head;
    private volatile boolean running;
    private @Nullable NotificationListener notifications;

    MessageWatch(DataSource dataSource) {
        this.dataSource = dataSource;
        this.database = JdbcClient.create(dataSource);
    }

    /** The position up to which every message can be read. */
    public long head() {
        return head;
    }

    /** Has this run whenever there are new messages; it must not block. */
    public void onNew(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Waits until there is a message beyond a position that may concern an organisation, until time is up, or until the
     * service stops.
     */
    void await(UUID organisation, long beyond, Duration timeout) throws InterruptedException {
        Mark mark = marks.computeIfAbsent(organisation, _ -> new Mark());
        if (running) {
            mark.await(beyond, timeout);
        }
    }

    private void run() {
        boolean failing = false;
        while (running) {
            try {
                look();
                failing = false;
                if (signal.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    signal.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!failing && running) {
                    LOG.warn("New messages are not seen for now: {}", Failures.describe(e));
                }
                failing = true;
                pause();
            }
        }
    }

    private void look() {
        List<Told> told;
        do {
            told = database.sql("""
                            SELECT position, organisation, audience FROM report_outbox
                            WHERE position > :head ORDER BY position LIMIT :limit""")
                    .param("head", head)
                    .param("limit", AT_ONCE)
                    .query((row, _) -> told(row))
                    .list();
            if (!told.isEmpty()) {
                head = told.getLast().position();
                told.forEach(this::wake);
                listeners.forEach(Runnable::run);
            }
        } while (told.size() == AT_ONCE);
    }

    private static Told told(ResultSet row) throws SQLException {
        List<UUID> organisations =
                new ArrayList<>(List.of((UUID[]) row.getArray("audience").getArray()));
        organisations.add(row.getObject("organisation", UUID.class));
        return new Told(row.getLong("position"), organisations);
    }

    private void wake(Told told) {
        for (UUID organisation : told.organisations()) {
            marks.computeIfAbsent(organisation, _ -> new Mark()).advance(told.position());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        head = database.sql("SELECT position FROM report_head")
                .query(Long.class)
                .single();
        running = true;
        notifications = new NotificationListener(dataSource, CHANNEL, signal::release);
        Thread _ = Thread.ofVirtual().name("message-watch").start(this::run);
    }

    /** Before the web server, which waits for all who still read. */
    @Override
    public void stop() {
        running = false;
        marks.values().forEach(mark -> mark.advance(Long.MAX_VALUE));
        signal.release();
        if (notifications != null) {
            notifications.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
