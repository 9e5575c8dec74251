package nl.impactkaart.command.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.proof.leaf.StoredRow;
import nl.impactkaart.proof.merkle.Hash;
import nl.impactkaart.proof.merkle.TilePath;
import nl.impactkaart.proof.merkle.TileSink;
import nl.impactkaart.proof.merkle.TileSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored events as they stand, and the tree that was made of them. */
public final class LogTable implements TileSource {

    /** Of all copies, one writes at a time; any number that no other lock of this database has. */
    private static final long LOCK = 0x696d_7061_6374_6c67L;

    private static final String ROWS =
            "SELECT global_index, event_identifier, aggregate_identifier, sequence_number, type,"
                    + " payload_type, payload_revision, payload, meta_data, time_stamp, idempotency_organisation,"
                    + " idempotency_key, content_hash FROM domain_event_entry ";

    private final JdbcClient database;

    LogTable(JdbcClient database) {
        this.database = database;
    }

    /** A checkpoint as it was signed. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Signed(long size, byte[] note) {}

    /** Whether this transaction may write; else another copy does. */
    boolean mayWrite() {
        return database.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Empty before the first start. */
    public Optional<Signed> checkpoint() {
        return database.sql("SELECT size, note FROM log_checkpoint WHERE id = 1")
                .query((row, _) -> new Signed(row.getLong(1), row.getBytes(2)))
                .optional();
    }

    void write(Signed checkpoint, TileWrites tiles) {
        tiles.last()
                .forEach((place, hashes) -> database.sql(
                                "INSERT INTO log_tile (level, index, hashes)"
                                        + " VALUES (:level, :index, :hashes) ON CONFLICT (level, index) DO UPDATE SET hashes = :hashes")
                        .param("level", place.level())
                        .param("index", place.index())
                        .param("hashes", hashes)
                        .update());
        database.sql("INSERT INTO log_checkpoint (id, size, note) VALUES (1, :size, :note)"
                        + " ON CONFLICT (id) DO UPDATE SET size = :size, note = :note")
                .param("size", checkpoint.size())
                .param("note", checkpoint.note())
                .update();
    }

    /** A tile that has grown since is given as it was: its beginning never changes. */
    @Override
    public byte @Nullable [] read(TilePath tile) {
        return database.sql("SELECT substring(hashes FROM 1 FOR :bytes) FROM log_tile"
                        + " WHERE level = :level AND index = :index AND length(hashes) >= :bytes")
                .param("bytes", tile.width() * Hash.BYTES)
                .param("level", tile.level())
                .param("index", tile.index())
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    /** Rows after a position, in the order of positions, at most so many. */
    List<StoredRow> rowsAfter(long position, int limit) {
        return database.sql(ROWS + "WHERE global_index > :position ORDER BY global_index LIMIT :limit")
                .param("position", position)
                .param("limit", limit)
                .query(LogTable::row)
                .list();
    }

    /** Rows of an aggregate after a sequence, up to a position, in their order, at most so many. */
    public List<StoredRow> rowsOf(UUID aggregateId, long sequence, long position, int limit) {
        return database.sql(ROWS + "WHERE aggregate_identifier = :id AND sequence_number > :sequence"
                        + " AND global_index <= :position ORDER BY sequence_number LIMIT :limit")
                .param("id", aggregateId)
                .param("sequence", sequence)
                .param("position", position)
                .param("limit", limit)
                .query(LogTable::row)
                .list();
    }

    /** Sequence of the last event that an aggregate has up to a position; -1 when it has none. */
    public long lastSequence(UUID aggregateId, long position) {
        return database.sql("SELECT sequence_number FROM domain_event_entry WHERE aggregate_identifier = :id"
                        + " AND global_index <= :position ORDER BY sequence_number DESC LIMIT 1")
                .param("id", aggregateId)
                .param("position", position)
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    private static StoredRow row(ResultSet row, int number) throws SQLException {
        return new StoredRow(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBytes(8),
                row.getBytes(9),
                row.getString(10),
                row.getObject(11, UUID.class),
                row.getString(12),
                row.getBytes(13));
    }

    /** What any copy has found broken; empty while all is well. */
    Optional<String> broken() {
        return database.sql("SELECT reason FROM log_broken").query(String.class).optional();
    }

    /** Tells all copies that the log is broken; the first reason stays. */
    void tellBroken(String reason) {
        database.sql("INSERT INTO log_broken (id, reason) VALUES (1, :reason) ON CONFLICT DO NOTHING")
                .param("reason", reason)
                .update();
    }

    void tellWhole() {
        database.sql("DELETE FROM log_broken").update();
    }

    /** Tiles on their way to the table; of a tile that grows, only the last state counts. */
    static final class TileWrites implements TileSink {

        /** Where a tile stands, however wide it is. */
        record Place(int level, long index) {}

        private final Map<Place, byte[]> tiles = new LinkedHashMap<>();

        @Override
        public void write(TilePath tile, byte[] hashes) {
            tiles.put(new Place(tile.level(), tile.index()), hashes);
        }

        Map<Place, byte[]> last() {
            return tiles;
        }

        void clear() {
            tiles.clear();
        }
    }
}
