package nl.impactkaart.benchmarks.commands;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import nl.impactkaart.benchmarks.Database;
import nl.impactkaart.benchmarks.LunchClub;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseCost;
import nl.impactkaart.contracts.EventCodec;

/** One INSERT and one commit for each event, over JDBC: the yardstick, without aggregate, command or check. */
final class RawInsert implements Store {

    private static final ReviseCost REVISION = LunchClub.costRevised(1);
    private static final byte[] PAYLOAD = EventCodec.encode(REVISION.cost()).data();
    private static final byte[] METADATA = EventCodec.encode(LunchClub.metadata(REVISION.reason(), 1));

    private final DataSource pool;
    private final AtomicLong sequence = new AtomicLong();

    /** The table is that of Axon's JDBC engine. */
    RawInsert(Database database) throws SQLException {
        this.pool = database.pool();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE raw_event (
                        global_index bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                        event_identifier varchar(255) NOT NULL UNIQUE,
                        aggregate_identifier varchar(255) NOT NULL,
                        sequence_number bigint NOT NULL,
                        type varchar(255),
                        payload_type varchar(255) NOT NULL,
                        payload_revision varchar(255),
                        payload bytea NOT NULL,
                        meta_data bytea NOT NULL,
                        time_stamp varchar(255) NOT NULL,
                        UNIQUE (aggregate_identifier, sequence_number))""");
        }
    }

    @Override
    public void record(int caller) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO raw_event (event_identifier, aggregate_identifier, sequence_number, type,
                            payload_type, payload_revision, payload, meta_data, time_stamp)
                        VALUES (?, ?, ?, 'ImpactMap', 'impactkaart.cost-revised', '1', ?, ?, '2026-11-23T12:00:00Z')""")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, "map-" + caller);
            insert.setLong(3, sequence.getAndIncrement());
            insert.setBytes(4, PAYLOAD);
            insert.setBytes(5, METADATA);
            insert.executeUpdate();
        }
    }

    @Override
    public void close() {}
}
