package nl.impactkaart.rebuild;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where the live tables are, and the fresh ones.
 *
 * @param live schema of the tables that serve
 * @param fresh schema of those that are being made
 * @param tables to be swapped, in the one order in which they are locked: as a consumer does, its progress first
 */
public record Schemas(String live, String fresh, List<String> tables) {

    static final String FRESH = "rebuild";
    private static final String RETIRED = "rebuild_retired";

    /** Tables of the consumer: they say how far it is and are not a view. */
    private static final List<String> OF_CONSUMER =
            List.of("stream_progress", "pending_event", "dead_letter", "consumer_offset");

    /**
     * How the progress of two consumers on a stream compares where the live one is ahead.
     *
     * @param streams how many of them there are
     */
    record Ahead(long streams, String streamId, @Nullable String state, long fresh, long live) {

        String missing() {
            return "Kafka does not hold all events that the live views were made from: of " + streamId
                    + " it gives none"
                    + " after sequence " + fresh + ", where the live views are at " + live + "; " + streams
                    + " maps or organisations are ahead like that. Have command-service publish them again first.";
        }
    }

    /** Removes what a rebuild that was interrupted has left. */
    static void clear(JdbcTemplate database) {
        database.execute("DROP SCHEMA IF EXISTS " + RETIRED + " CASCADE");
        database.execute("DROP SCHEMA IF EXISTS " + FRESH + " CASCADE");
    }

    /** @param kept tables that are not swapped */
    static Schemas of(JdbcTemplate database, List<String> kept) {
        String live = String.valueOf(database.queryForObject("SELECT current_schema()", String.class));
        List<String> tables = database.query(
                "SELECT tablename FROM pg_tables WHERE schemaname = ? AND tablename <> ALL (?)"
                        + " ORDER BY tablename <> 'stream_progress', tablename",
                (row, _) -> row.getString(1),
                FRESH,
                kept.toArray(String[]::new));
        return new Schemas(live, FRESH, tables);
    }

    List<String> views() {
        return tables.stream().filter(table -> !OF_CONSUMER.contains(table)).toList();
    }

    /** Fresh statistics; also ends what else the database does with the new tables, which would hold up the swap. */
    void analyze(JdbcTemplate database) {
        tables.forEach(table -> database.execute("ANALYZE " + fresh + "." + table));
    }

    /** Keeps everybody out of the live tables until the transaction ends. */
    void lockLive(JdbcTemplate database) {
        database.execute(tables.stream()
                .map(table -> live + "." + table)
                .collect(Collectors.joining(", ", "LOCK TABLE ", " IN ACCESS EXCLUSIVE MODE")));
    }

    /** A stream of which the live views show more; null when there is none. */
    @Nullable
    Ahead ahead(JdbcTemplate database, String consumer) {
        return database
                .query(
                        """
                        SELECT count(*) OVER (), l.stream_id::text, f.state, coalesce(f.sequence, -1), l.sequence
                        FROM %s.stream_progress l LEFT JOIN %s.stream_progress f USING (consumer, stream_id)
                        WHERE l.consumer = ?
                            AND (f.stream_id IS NULL OR f.sequence < l.sequence OR f.applied < l.applied)
                        ORDER BY l.stream_id LIMIT 1""".formatted(live, fresh),
                        (row, _) -> new Ahead(
                                row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)),
                        consumer)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Why a stream that is parked anew stays behind. */
    String parked(JdbcTemplate database, Ahead ahead) {
        String error = database
                .queryForList(
                        "SELECT error FROM " + fresh + ".dead_letter WHERE stream_id = ?::uuid ORDER BY letter LIMIT 1",
                        String.class,
                        ahead.streamId())
                .stream()
                .findFirst()
                .orElse("unknown");
        return "What the live views show of " + ahead.streams() + " maps or organisations can no longer be made: of "
                + ahead.streamId() + " nothing after sequence " + ahead.fresh() + " (" + error + ").";
    }

    /** With their indexes and sequences, which keep their names. */
    void swap(JdbcTemplate database) {
        database.execute("CREATE SCHEMA " + RETIRED);
        for (String table : tables) {
            database.execute("ALTER TABLE " + live + "." + table + " SET SCHEMA " + RETIRED);
            database.execute("ALTER TABLE " + fresh + "." + table + " SET SCHEMA " + live);
        }
    }
}
