package nl.impactkaart.command.log;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.impactkaart.command.Postgres;
import nl.impactkaart.command.dispatch.Answer;
import nl.impactkaart.command.dispatch.CommandDesk;
import nl.impactkaart.command.dispatch.Submission;
import nl.impactkaart.command.eventstore.Idempotency;
import nl.impactkaart.command.eventstore.PostgresEventStorageEngine;
import nl.impactkaart.command.eventstore.StoredEvents;
import nl.impactkaart.command.impactmap.ImpactMapCommand.StartImpactMap;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.proof.note.Checkpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A store with events of commands, and the log that follows it. */
final class SignedStore implements AutoCloseable {

    private static final String ORIGIN = "test.example/log";

    private final HikariDataSource pool = Postgres.pool(Postgres.newDatabase());
    private final PostgresEventStorageEngine engine = new PostgresEventStorageEngine(pool, 1_000, () -> {});
    private final CommandDesk desk = new CommandDesk(engine, new StoredEvents(pool), 10, () -> false);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
    final JdbcClient database = JdbcClient.create(pool);
    final LogTable table = new LogTable(database);
    final Path keyFile;
    final LogKeys keys;

    SignedStore(Path directory) {
        keyFile = directory.resolve("log.key");
        keys = keys(keyFile, null);
    }

    LogKeys keys(Path file, @Nullable Path previous) {
        return LogKeys.open(new LogSettings(ORIGIN, file, previous), database, transaction);
    }

    /** Starts so many maps, each of which is two events: the start and its method. */
    void start(int maps) {
        for (int map = 0; map < maps; map++) {
            Answer answer = desk.submit(new Submission(
                    UUID.randomUUID().toString(),
                    new StartImpactMap(
                            new ImpactMapStarted(
                                    "Lunch club",
                                    ProjectType.LONELINESS,
                                    LocalDate.of(2026, 1, 1),
                                    LocalDate.of(2026, 12, 31),
                                    "EUR",
                                    Perspective.EX_ANTE),
                            Methods.preset(Methods.DEFAULT_ID).orElseThrow(),
                            null),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    LocalDate.of(2026, 1, 1),
                    UUID.randomUUID(),
                    Instant.parse("2026-01-01T12:00:00Z"),
                    null,
                    new Idempotency(UUID.randomUUID(), "key", new byte[] {1, 2, 3})));
            if (!(answer instanceof Answer.Accepted)) {
                throw new IllegalStateException("not recorded: " + answer);
            }
        }
    }

    LogGrowth copy(LogKeys ofCopy) {
        return new LogGrowth(ORIGIN, ofCopy, table, transaction);
    }

    /** Takes everything into the tree. */
    void sign() {
        LogGrowth growth = copy(keys);
        while (growth.step() != LogGrowth.Step.WHOLE) {
            // There is more.
        }
    }

    Checkpoint checkpoint() {
        return Checkpoint.open(table.checkpoint().orElseThrow().note(), keys.all());
    }

    /** Compares the store with its tree. */
    long check() {
        return new LogCheck(table, keys).run(_ -> {});
    }

    /** What someone does who can write to the database. */
    void tamper(String sql) {
        database.sql(sql).update();
    }

    @Override
    public void close() {
        desk.close();
        engine.close();
        pool.close();
    }
}
