package nl.impactkaart.rebuild;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.impactkaart.messaging.ConsumerSettings;
import nl.impactkaart.messaging.Failures;
import nl.impactkaart.messaging.Replay;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes all views of a service anew from all events, in a schema of their own and by the same code as the live ones, which
 * serve meanwhile; then swaps them. Until the one transaction that swaps, nothing live is touched.
 */
public final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final String STATE = "rebuild_state";
    private static final int CONNECTIONS = 6;

    private final ConsumerSettings consumer;
    private final DataSource live;
    private final Flyway migrations;
    private final Views views;
    private final Map<String, Object> kafka;

    /**
     * @param consumer what the live consumer is, the only one of this database
     * @param live a Hikari pool on the database
     * @param migrations that made the live tables
     * @param kafka common client properties
     */
    public Rebuild(
            ConsumerSettings consumer, DataSource live, Flyway migrations, Views views, Map<String, Object> kafka) {
        this.consumer = consumer;
        this.live = live;
        this.migrations = migrations;
        this.views = views;
        this.kafka = Map.copyOf(kafka);
    }

    /** @throws AlreadyRebuildingException when a rebuild is under way, here or elsewhere */
    RebuildLock lock() {
        return RebuildLock.take(live);
    }

    /** What the rebuild that is under way has told so far, or the last one, wherever it runs. */
    RebuildView latest() {
        return RebuildLock.told(new JdbcTemplate(live));
    }

    /**
     * Rebuilds and swaps, now.
     *
     * @param listener is told about once a second how far it is
     * @param goOn when false it ends without a swap
     * @return how it ended
     * @throws AlreadyRebuildingException when a rebuild is under way, here or elsewhere
     */
    public RebuildView run(Consumer<RebuildView> listener, BooleanSupplier goOn) {
        try (RebuildLock lock = lock()) {
            return run(lock, new Told(lock, listener), goOn);
        }
    }

    RebuildView run(RebuildLock lock, Told told, BooleanSupplier goOn) {
        try (HikariDataSource fresh = freshPool()) {
            Schemas schemas = freshTables(lock.database(), fresh);
            views.begin(lock.database(), schemas);
            try (Replay replay = new Replay(consumer, fresh, views.projection(fresh), kafka)) {
                new Run(consumer.group(), lock, told, goOn, views, schemas, fresh, replay).toTheSwap();
            }
        } catch (RuntimeException | Error e) {
            String reason = e instanceof RebuildFailedException ? String.valueOf(e.getMessage()) : Failures.describe(e);
            LOG.warn("The rebuild of {} went wrong: {}", consumer.group(), reason);
            if (!told.isDone()) {
                told.failed(reason);
            }
        }
        clear(lock);
        return told.latest();
    }

    /** Gives the room back; if not now, then the next rebuild does. */
    private void clear(RebuildLock lock) {
        try {
            Schemas.clear(lock.database());
        } catch (DataAccessException e) {
            LOG.debug("What was made for the rebuild of {} is not removed yet", consumer.group(), e);
        }
    }

    /** Tables in a schema of their own, by the same names. A crash may lose them: they count only after the swap. */
    private HikariDataSource freshPool() {
        HikariConfig config = new HikariConfig();
        try {
            HikariDataSource pool = live.unwrap(HikariDataSource.class);
            pool.copyStateTo(config);
            config.setUsername(pool.getUsername());
            config.setPassword(pool.getPassword());
        } catch (SQLException e) {
            throw new IllegalStateException("the database is not reached through Hikari", e);
        }
        config.setPoolName("rebuild-" + consumer.group());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setSchema(Schemas.FRESH);
        config.setConnectionInitSql("SET synchronous_commit TO off");
        return new HikariDataSource(config);
    }

    private Schemas freshTables(JdbcTemplate database, DataSource fresh) {
        Schemas.clear(database);
        Flyway.configure()
                .configuration(migrations.getConfiguration())
                .dataSource(fresh)
                .schemas(Schemas.FRESH)
                .defaultSchema(Schemas.FRESH)
                .load()
                .migrate();
        List<String> kept = new ArrayList<>(views.kept());
        kept.add(STATE);
        kept.add(migrations.getConfiguration().getTable());
        return Schemas.of(database, kept);
    }
}
