package nl.impactkaart.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears on a session of its own what other processes tell by NOTIFY. While it cannot hear, the relay's polling goes on. */
final class NotificationListener implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(NotificationListener.class);
    private static final Duration HEARING = Duration.ofSeconds(30);

    private final DataSource dataSource;
    private final String channel;
    private final Runnable heard;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile @Nullable Connection session;

    NotificationListener(DataSource dataSource, String channel, Runnable heard) {
        this.dataSource = dataSource;
        this.channel = channel;
        this.heard = heard;
        this.thread = Thread.ofVirtual().name("relay-listener-" + channel).start(this::run);
    }

    private void run() {
        Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));
        while (running) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                session = connection;
                statement.execute("LISTEN " + channel);
                heard.run();
                backoff.reset();
                listen(connection.unwrap(PGConnection.class));
                statement.execute("UNLISTEN *");
            } catch (SQLException e) {
                if (running) {
                    log.warn("Not listening on {} for now: SQLSTATE {}", channel, e.getSQLState());
                    pause(backoff.next());
                }
            }
        }
    }

    private void listen(PGConnection connection) throws SQLException {
        while (running) {
            PGNotification[] notifications = connection.getNotifications((int) HEARING.toMillis());
            if (notifications != null && notifications.length > 0) {
                heard.run();
            }
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        running = false;
        Connection blocked = session;
        try {
            if (blocked != null) {
                blocked.abort(Runnable::run);
            }
        } catch (SQLException alreadyGone) {
            log.debug("The listening session had ended", alreadyGone);
        }
        thread.interrupt();
    }
}
