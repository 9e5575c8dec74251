package nl.impactkaart.query.history;

import java.util.List;
import nl.impactkaart.query.bulk.BulkCopy;
import nl.impactkaart.query.bulk.CopyColumn;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the tables of this package, many rows at a time. */
public final class HistoryTables {

    private static final BulkCopy<HistoryEntry> EVENTS = BulkCopy.into(
            "map_event",
            List.of(
                    CopyColumn.uuid("map_id", row -> row.received().subject()),
                    CopyColumn.bigint("sequence", row -> row.received().sequence()),
                    CopyColumn.bigint("position", row -> row.received().position()),
                    CopyColumn.uuid("event_id", row -> row.received().id()),
                    CopyColumn.text("name", row -> row.received().name()),
                    CopyColumn.integer("revision", row -> row.received().revision()),
                    CopyColumn.text("kind", row -> row.subject().kind().name()),
                    CopyColumn.uuid("subject", row -> row.subject().id()),
                    CopyColumn.uuid("scenario", HistoryEntry::scenario),
                    CopyColumn.uuid("actor", row -> row.recorded().metadata().actor()),
                    CopyColumn.timestamptz(
                            "recorded_at", row -> row.recorded().metadata().recordedAt()),
                    CopyColumn.date(
                            "effective_on", row -> row.recorded().metadata().effectiveOn()),
                    CopyColumn.bigint("append_first", HistoryEntry::appendFirst),
                    CopyColumn.bigint("append_last", row -> row.received().appendLast()),
                    CopyColumn.bytea("data", row -> row.received().data()),
                    CopyColumn.bytea("metadata", row -> row.received().metadata())));

    private static final BulkCopy<Snapshot> SNAPSHOTS = BulkCopy.into(
            "map_snapshot",
            List.of(
                    CopyColumn.uuid("map_id", Snapshot::mapId),
                    CopyColumn.bigint("sequence", Snapshot::sequence),
                    CopyColumn.bytea("state", Snapshot::state)));

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
