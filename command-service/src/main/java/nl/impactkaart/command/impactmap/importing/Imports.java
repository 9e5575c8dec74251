package nl.impactkaart.command.impactmap.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.exchange.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** The imports in the database. */
final class Imports {

    private static final int MOST_PROBLEMS = 500;

    private static final TypeReference<List<Unreadable>> PROBLEMS = new TypeReference<>() {};
    private static final TypeReference<List<String>> REMARKS = new TypeReference<>() {};

    private static final String VIEW = """
            SELECT import_id, status, parts_done, parts_total, map_id, sequence, problems, remarks, submitted_at, ended_at
            FROM import WHERE organisation = :organisation\s""";

    private final JdbcClient database;

    Imports(JdbcClient database) {
        this.database = database;
    }

    /**
     * A file that was sent, and by whom.
     *
     * @param contentHash SHA-256 of the file
     * @param effectiveOn from when its figures hold; today when its sender does not say
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Submitted(
            UUID id,
            UUID organisation,
            UUID member,
            @Nullable String idempotencyKey,
            byte[] contentHash,
            byte[] content,
            @Nullable LocalDate effectiveOn,
            LocalDate today,
            Instant at) {}

    /** What an attempt to import needs. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Task(
            UUID id,
            UUID organisation,
            UUID member,
            byte[] contentHash,
            byte[] content,
            LocalDate effectiveOn,
            UUID mapId) {}

    /**
     * Keeps the file and has it imported, in one statement.
     *
     * @return the id of the import; of the first one when the same request came before, empty when another came with its
     *     key
     */
    Optional<UUID> submit(Submitted file) {
        int made = database.sql("""
                        WITH submitted AS (
                            INSERT INTO import (import_id, organisation, member, idempotency_key, content_hash, content,
                                effective_on, status, map_id, submitted_at)
                            VALUES (:id, :organisation, :member, :key, :hash, :content, coalesce(:effectiveOn::date, :today),
                                :status, :map, :at)
                            ON CONFLICT DO NOTHING RETURNING import_id)
                        INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        SELECT :task, import_id::text, now(), false, 1 FROM submitted""")
                .param("id", file.id())
                .param("organisation", file.organisation())
                .param("member", file.member())
                .param("key", file.idempotencyKey())
                .param("hash", file.contentHash())
                .param("content", file.content())
                .param("effectiveOn", file.effectiveOn())
                .param("today", file.today())
                .param("status", ImportStatus.WAITING.name())
                .param("map", UUID.randomUUID())
                .param("at", Timestamp.from(file.at()))
                .param("task", ImportSchedule.TASK)
                .update();
        return made == 1 ? Optional.of(file.id()) : same(file);
    }

    private Optional<UUID> same(Submitted file) {
        return database.sql("""
                        SELECT import_id FROM import
                        WHERE organisation = :organisation AND idempotency_key = :key AND content_hash = :hash
                            AND (:effectiveOn::date IS NULL OR effective_on = :effectiveOn)""")
                .param("organisation", file.organisation())
                .param("key", file.idempotencyKey())
                .param("hash", file.contentHash())
                .param("effectiveOn", file.effectiveOn())
                .query(UUID.class)
                .optional();
    }

    /** What there is to do; empty when the import has ended. */
    Optional<Task> task(UUID id) {
        return database.sql("""
                        SELECT organisation, member, content_hash, content, effective_on, map_id FROM import
                        WHERE import_id = ? AND ended_at IS NULL""")
                .param(id)
                .query((row, _) -> new Task(
                        id,
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getBytes(3),
                        row.getBytes(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, UUID.class)))
                .optional();
    }

    void progress(UUID id, ImportStatus status, int partsDone, @Nullable Integer partsTotal) {
        database.sql(
                        "UPDATE import SET status = :status, parts_done = :done, parts_total = :total WHERE import_id = :id")
                .param("status", status.name())
                .param("done", partsDone)
                .param("total", partsTotal)
                .param("id", id)
                .update();
    }

    void done(UUID id, long sequence, List<String> remarks) {
        end(id, ImportStatus.DONE, sequence, List.of(), remarks);
    }

    void refused(UUID id, List<Unreadable> problems, List<String> remarks) {
        end(id, ImportStatus.REFUSED, null, problems, remarks);
    }

    void failed(UUID id) {
        end(id, ImportStatus.FAILED, null, List.of(), List.of());
    }

    private void end(
            UUID id, ImportStatus status, @Nullable Long sequence, List<Unreadable> problems, List<String> remarks) {
        database.sql("""
                        UPDATE import SET status = :status, sequence = :sequence, problems = :problems,
                            remarks = :remarks, content = NULL, ended_at = now() WHERE import_id = :id""")
                .param("status", status.name())
                .param("sequence", sequence)
                .param("problems", json(problems.stream().limit(MOST_PROBLEMS).toList()))
                .param("remarks", json(remarks))
                .param("id", id)
                .update();
    }

    void forget(Duration age) {
        database.sql("DELETE FROM import WHERE ended_at < now() - make_interval(secs => ?)")
                .param((double) age.toSeconds())
                .update();
    }

    Optional<ImportView> find(UUID id, UUID organisation) {
        return database.sql(VIEW + "AND import_id = :id")
                .param("organisation", organisation)
                .param("id", id)
                .query(Imports::view)
                .optional();
    }

    /** The newest first, after one of them. */
    List<ImportView> page(UUID organisation, @Nullable UUID after, int limit) {
        return database.sql(VIEW + """
                        AND (:after::uuid IS NULL OR (submitted_at, import_id) < (
                            SELECT submitted_at, import_id FROM import
                            WHERE import_id = :after::uuid AND organisation = :organisation))
                        ORDER BY submitted_at DESC, import_id DESC LIMIT :limit""")
                .param("organisation", organisation)
                .param("after", after)
                .param("limit", limit)
                .query(Imports::view)
                .list();
    }

    private static ImportView view(ResultSet row, int number) throws SQLException {
        ImportStatus status = ImportStatus.valueOf(row.getString("status"));
        Timestamp ended = row.getTimestamp("ended_at");
        return new ImportView(
                row.getObject("import_id", UUID.class),
                status,
                row.getInt("parts_done"),
                row.getObject("parts_total", Integer.class),
                status == ImportStatus.DONE ? row.getObject("map_id", UUID.class) : null,
                row.getObject("sequence", Long.class),
                list(row.getBytes("problems"), PROBLEMS),
                list(row.getBytes("remarks"), REMARKS),
                row.getTimestamp("submitted_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static byte[] json(List<?> values) {
        return ContractsJson.mapper().writeValueAsBytes(values);
    }

    private static <T> List<T> list(byte @Nullable [] json, TypeReference<List<T>> type) {
        return json == null ? List.of() : ContractsJson.mapper().readValue(json, type);
    }
}
