package nl.impactkaart.report.webhooks;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.report.hearing.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was attempted, what came of it, and what was given up. */
final class DeliveryLog {

    /**
     * An attempt.
     *
     * @param messageId {@code webhook-id}; absent for a handshake
     * @param attempt of that message, from 1
     * @param status of the answer; absent without one
     * @param excerpt the first KiB of the answer
     */
    record Attempt(
            UUID id,
            @Nullable UUID messageId,
            @Nullable UUID mapId,
            @Nullable Long position,
            int attempt,
            Instant at,
            Outcome outcome,
            @Nullable Integer status,
            int latencyMillis,
            @Nullable String excerpt) {}

    /**
     * A message that was given up.
     *
     * @param outcome of the last attempt
     */
    record DeadLetter(UUID messageId, UUID mapId, long position, int part, Outcome outcome, Instant since) {}

    private final JdbcClient database;

    DeliveryLog(JdbcClient database) {
        this.database = database;
    }

    void attempted(UUID subscriptionId, @Nullable Message message, int attempt, Reply reply, Instant at) {
        database.sql("""
                        INSERT INTO webhook_attempt (attempt_id, subscription_id, position, part, message_id, map_id,
                            attempt, attempted_at, latency_millis, outcome, status, excerpt)
                        VALUES (:id, :subscription, :position, :part, :message, :map, :attempt, :at, :latency, :outcome,
                            :status, :excerpt)""")
                .param("id", UUID.randomUUID())
                .param("subscription", subscriptionId)
                .param("position", message == null ? null : message.position())
                .param("part", message == null ? null : message.part())
                .param("message", message == null ? null : message.id())
                .param("map", message == null ? null : message.mapId())
                .param("attempt", attempt)
                .param("at", utc(at))
                .param("latency", reply.latencyMillis())
                .param("outcome", reply.outcome().name())
                .param("status", reply.status())
                .param("excerpt", reply.excerpt())
                .update();
    }

    /** The attempts for a subscription, the newest first. */
    List<Attempt> attempts(UUID subscriptionId, @Nullable UUID before, int limit) {
        return database.sql("""
                        SELECT attempt_id, message_id, map_id, position, attempt, attempted_at, outcome, status,
                            latency_millis, excerpt
                        FROM webhook_attempt WHERE subscription_id = :subscription
                            AND (:before::uuid IS NULL OR (attempted_at, attempt_id) <
                                (SELECT attempted_at, attempt_id FROM webhook_attempt
                                    WHERE attempt_id = :before::uuid AND subscription_id = :subscription))
                        ORDER BY attempted_at DESC, attempt_id DESC LIMIT :limit""")
                .param("subscription", subscriptionId)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new Attempt(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, Long.class),
                        row.getInt(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        Outcome.valueOf(row.getString(7)),
                        row.getObject(8, Integer.class),
                        row.getInt(9),
                        row.getString(10)))
                .list();
    }

    void gaveUp(UUID subscriptionId, Message message, Outcome outcome, Instant now) {
        database.sql("""
                        INSERT INTO webhook_dead_letter (subscription_id, position, part, message_id, map_id, outcome, since)
                        VALUES (:subscription, :position, :part, :message, :map, :outcome, :now)
                        ON CONFLICT (subscription_id, position, part) DO UPDATE SET outcome = excluded.outcome""")
                .param("subscription", subscriptionId)
                .param("position", message.position())
                .param("part", message.part())
                .param("message", message.id())
                .param("map", message.mapId())
                .param("outcome", outcome.name())
                .param("now", utc(now))
                .update();
    }

    /** It was delivered after all. */
    void delivered(UUID subscriptionId, Message message) {
        database.sql("""
                        DELETE FROM webhook_dead_letter
                        WHERE subscription_id = :subscription AND position = :position AND part = :part""")
                .param("subscription", subscriptionId)
                .param("position", message.position())
                .param("part", message.part())
                .update();
    }

    /** What was given up for a subscription, the oldest first. */
    List<DeadLetter> deadLetters(UUID subscriptionId, long after, int limit) {
        return database.sql("""
                        SELECT message_id, map_id, position, part, outcome, since FROM webhook_dead_letter
                        WHERE subscription_id = :subscription AND position > :after
                        ORDER BY position, part LIMIT :limit""")
                .param("subscription", subscriptionId)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new DeadLetter(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getInt(4),
                        Outcome.valueOf(row.getString(5)),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<DeadLetter> deadLetter(UUID subscriptionId, UUID messageId) {
        return deadLetters(subscriptionId, 0, Integer.MAX_VALUE).stream()
                .filter(letter -> letter.messageId().equals(messageId))
                .findFirst();
    }

    /** The map in whose lane a message waits for its next attempt. */
    Optional<UUID> waiting(UUID subscriptionId, UUID messageId) {
        return database.sql("""
                        SELECT map_id FROM webhook_lane
                        WHERE subscription_id = :subscription AND attempting = :message""")
                .param("subscription", subscriptionId)
                .param("message", messageId)
                .query(UUID.class)
                .optional();
    }

    void forget(Instant before) {
        database.sql("DELETE FROM webhook_attempt WHERE attempted_at < :before")
                .param("before", utc(before))
                .update();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
