package nl.impactkaart.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears on a session of its own what other processes tell by NOTIFY. While it cannot hear, the relay's polling goes on. */
public final class NotificationListener implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(NotificationListener.class);
    /** How long a stop may have to wait; what is told in between is heard at once. */
    private static final Duration HEARING = Duration.ofMillis(250);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DataSource dataSource;
    private final String channel;
    private final Runnable heard;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);

    public NotificationListener(DataSource dataSource, String channel, Runnable heard) {
        this.dataSource = dataSource;
        this.channel = channel;
        this.heard = heard;
        this.thread = Thread.ofVirtual().name("relay-listener-" + channel).start(this::run);
    }

    private void run() {
        Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));
        while (running()) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + channel);
                heard.run();
                backoff.reset();
                listen(connection.unwrap(PGConnection.class));
                statement.execute("UNLISTEN *");
            } catch (SQLException e) {
                if (running()) {
                    log.warn("Not listening on {} for now: SQLSTATE {}", channel, e.getSQLState());
                    pause(backoff.next());
                }
            }
        }
    }

    private void listen(PGConnection connection) throws SQLException {
        while (running()) {
            PGNotification[] notifications = connection.getNotifications((int) HEARING.toMillis());
            if (notifications != null && notifications.length > 0) {
                heard.run();
            }
        }
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }

    private void pause(Duration duration) {
        try {
            boolean _ = stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        try {
            if (!thread.join(PATIENCE)) {
                // It waits for a database that does not answer.
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
