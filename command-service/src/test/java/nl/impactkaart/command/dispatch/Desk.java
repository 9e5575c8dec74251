package nl.impactkaart.command.dispatch;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.command.Postgres;
import nl.impactkaart.command.eventstore.Idempotency;
import nl.impactkaart.command.eventstore.PostgresEventStorageEngine;
import nl.impactkaart.command.eventstore.StoredEvents;
import nl.impactkaart.command.impactmap.ImpactMapCommand;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.StartImpactMap;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.contracts.impactmap.ValuedAt;
import org.jspecify.annotations.Nullable;

/** A desk with an engine and a pool of its own, as one copy of the service has them. */
final class Desk implements AutoCloseable {

    static final UUID ORGANISATION = UUID.fromString("6f0b7a52-0f5e-4c39-9a39-4a9d5e2b8c11");

    final HikariDataSource pool;
    final PostgresEventStorageEngine engine;
    final CommandDesk desk;

    Desk(String database) {
        this(database, 1024);
    }

    Desk(String database, int queueCapacity) {
        pool = Postgres.pool(database);
        engine = new PostgresEventStorageEngine(pool, queueCapacity, () -> {});
        desk = new CommandDesk(engine, new StoredEvents(pool), 1_000, () -> false);
    }

    Answer submit(UUID mapId, ImpactMapCommand command) {
        return desk.submit(submission(mapId, command, null, null));
    }

    static Submission submission(
            UUID mapId, ImpactMapCommand command, @Nullable Long expected, @Nullable Idempotency idempotency) {
        return new Submission(
                mapId.toString(),
                command,
                ORGANISATION,
                new UUID(0, 7),
                LocalDate.of(2026, 1, 1),
                UUID.randomUUID(),
                Instant.now(),
                expected,
                idempotency);
    }

    static StartImpactMap start() {
        return new StartImpactMap(
                new ImpactMapStarted(
                        "Lunch club",
                        ProjectType.LONELINESS,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        "EUR",
                        Perspective.EX_ANTE),
                new MethodChosen(
                        "own",
                        "1",
                        List.of(new RateFromYear(1, new java.math.BigDecimal("0.035"))),
                        DiscountTiming.END,
                        false,
                        Adjustment.MULTIPLICATIVE,
                        5,
                        ValuedAt.PRESENT,
                        null,
                        List.of(),
                        Map.of()),
                null);
    }

    static RecordCost cost(UUID costId, long amountMinor) {
        return new RecordCost(
                new CostRecorded(
                        costId,
                        "Contract",
                        "Municipality",
                        CostCategory.PERSONNEL,
                        1,
                        1,
                        amountMinor,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null),
                null);
    }

    @Override
    public void close() {
        desk.close();
        engine.close();
        pool.close();
    }
}
