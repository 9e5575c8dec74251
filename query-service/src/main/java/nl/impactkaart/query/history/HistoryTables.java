package nl.impactkaart.query.history;

import java.util.List;
import nl.impactkaart.query.bulk.BulkInsert;
import nl.impactkaart.query.bulk.Column;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the tables of this package, many rows at a time. */
public final class HistoryTables {

    private static final BulkInsert<HistoryEntry> EVENTS = BulkInsert.into(
            "map_event",
            List.of(
                    Column.of("map_id", "uuid", row -> row.received().subject()),
                    Column.of("sequence", "bigint", row -> row.received().sequence()),
                    Column.of("position", "bigint", row -> row.received().position()),
                    Column.of("event_id", "uuid", row -> row.received().id()),
                    Column.of("name", "text", row -> row.received().name()),
                    Column.of("revision", "integer", row -> row.received().revision()),
                    Column.text("kind", "text", row -> row.subject().kind()),
                    Column.of("subject", "uuid", row -> row.subject().id()),
                    Column.of("scenario", "uuid", HistoryEntry::scenario),
                    Column.of("actor", "uuid", row -> row.recorded().metadata().actor()),
                    Column.text(
                            "recorded_at",
                            "timestamptz",
                            row -> row.recorded().metadata().recordedAt()),
                    Column.text(
                            "effective_on",
                            "date",
                            row -> row.recorded().metadata().effectiveOn()),
                    Column.of("append_first", "bigint", HistoryEntry::appendFirst),
                    Column.of("append_last", "bigint", row -> row.received().appendLast()),
                    Column.of("data", "bytea", row -> row.received().data()),
                    Column.of("metadata", "bytea", row -> row.received().metadata())));

    private static final BulkInsert<Snapshot> SNAPSHOTS = BulkInsert.into(
            "map_snapshot",
            List.of(
                    Column.of("map_id", "uuid", Snapshot::mapId),
                    Column.of("sequence", "bigint", Snapshot::sequence),
                    Column.of("state", "bytea", Snapshot::state)));

    private final JdbcTemplate database;

    public HistoryTables(JdbcTemplate database) {
        this.database = database;
    }

    /** Adds events that follow those that are there, and the maps that they end in. */
    public void write(List<HistoryEntry> events, List<Snapshot> snapshots) {
        EVENTS.write(database, events);
        SNAPSHOTS.write(database, snapshots);
    }
}
