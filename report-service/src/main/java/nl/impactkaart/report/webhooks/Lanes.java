package nl.impactkaart.report.webhooks;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.report.hearing.Message;
import nl.impactkaart.report.hearing.Messages;
import nl.impactkaart.report.subscribing.Subscription;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each lane is, and when it goes on. */
final class Lanes {

    static final String DELIVER = "webhook-deliver";

    /** After all parts of a message. */
    private static final int ALL_PARTS = Integer.MAX_VALUE;

    /**
     * Hands to lanes what was told since each subscription's place, and moves the place; all subscriptions at once. Here
     * only who may not hear at all is left out; each message is looked at again when it is delivered.
     */
    private static final String HAND_OUT = """
            WITH due AS (
                SELECT * FROM subscription
                WHERE channel = 'WEBHOOK' AND state = 'ACTIVE' AND position < :head
                ORDER BY subscription_id LIMIT :limit FOR UPDATE SKIP LOCKED),
            found AS (
                SELECT d.subscription_id, o.map_id, min(o.position) AS first
                FROM due d
                    JOIN report_outbox o ON o.position > d.position AND o.position <= :head
                        AND (o.organisation = d.organisation OR o.audience @> ARRAY[d.organisation])
                WHERE (d.map_id IS NULL OR d.map_id = o.map_id)
                    AND (d.of_organisation IS NULL OR d.of_organisation = o.organisation)
                GROUP BY d.subscription_id, o.map_id),
            opened AS (
                INSERT INTO webhook_lane (subscription_id, map_id, position, part)
                SELECT subscription_id, map_id, first, :no_part FROM found ON CONFLICT DO NOTHING),
            tasks AS (
                INSERT INTO webhook_task (task_name, task_instance, execution_time, picked, version)
                SELECT :task, subscription_id || '/' || map_id, :now, false, 1 FROM found ON CONFLICT DO NOTHING)
            UPDATE subscription s SET position = :head FROM due WHERE s.subscription_id = due.subscription_id""";

    private static final int AT_ONCE = 2_000;

    private final JdbcClient database;

    Lanes(JdbcClient database) {
        this.database = database;
    }

    /** Hands out all messages up to a position; whether there may be more to hand out. */
    boolean handOut(long head, Instant now) {
        return database.sql(HAND_OUT)
                        .param("head", head)
                        .param("limit", AT_ONCE)
                        .param("no_part", Messages.NO_PART)
                        .param("task", DELIVER)
                        .param("now", utc(now))
                        .update()
                == AT_ONCE;
    }

    /**
     * Goes past a message that its receiver took, unless the lane was moved meanwhile, and notes what that means; all in one
     * statement, since a thousand subscribers may take a message at once.
     */
    void delivered(Lane lane, Place from, Message message, int attempt, Reply reply, Instant at) {
        database.sql("""
                        WITH logged AS (
                            INSERT INTO webhook_attempt (attempt_id, subscription_id, position, part, message_id, map_id,
                                attempt, attempted_at, latency_millis, outcome, status, excerpt)
                            VALUES (:id, :subscription, :position, :part, :message, :map, :attempt, :at, :latency,
                                :outcome, :status, :excerpt)),
                        mended AS (
                            DELETE FROM webhook_dead_letter
                            WHERE subscription_id = :subscription AND position = :position AND part = :part),
                        well AS (
                            UPDATE subscription SET failing_since = NULL
                            WHERE subscription_id = :subscription AND failing_since IS NOT NULL)
                        UPDATE webhook_lane SET position = :position, part = :part, attempting = NULL, attempts = 0
                        WHERE subscription_id = :subscription AND map_id = :map
                            AND position = :from_position AND part = :from_part""")
                .param("id", UUID.randomUUID())
                .param("subscription", lane.subscriptionId())
                .param("position", message.position())
                .param("part", message.part())
                .param("message", message.id())
                .param("map", lane.mapId())
                .param("attempt", attempt)
                .param("at", utc(at))
                .param("latency", reply.latencyMillis())
                .param("outcome", reply.outcome().name())
                .param("status", reply.status())
                .param("excerpt", reply.excerpt())
                .param("from_position", from.position())
                .param("from_part", from.part())
                .update();
    }

    /** Whether the lane stands elsewhere than at this place, or its map has messages after a position. */
    boolean moved(Lane lane, Place place, long looked) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM report_outbox WHERE map_id = :map AND position > :looked)
                            OR EXISTS (SELECT FROM webhook_lane WHERE subscription_id = :subscription
                                AND map_id = :map AND (position <> :position OR part <> :part))""")
                .param("map", lane.mapId())
                .param("looked", looked)
                .param("subscription", lane.subscriptionId())
                .param("position", place.position())
                .param("part", place.part())
                .query(Boolean.class)
                .single();
    }

    /** Goes past a message, unless the lane was moved meanwhile. */
    void pass(Lane lane, Place from, Message message) {
        database.sql("""
                        UPDATE webhook_lane SET position = :position, part = :part, attempting = NULL, attempts = 0
                        WHERE subscription_id = :subscription AND map_id = :map
                            AND position = :from_position AND part = :from_part""")
                .param("position", message.position())
                .param("part", message.part())
                .param("subscription", lane.subscriptionId())
                .param("map", lane.mapId())
                .param("from_position", from.position())
                .param("from_part", from.part())
                .update();
    }

    /** Notes that a message was attempted so many times, unless the lane was moved meanwhile. */
    void attempted(Lane lane, Place from, Message message, int attempts) {
        database.sql("""
                        UPDATE webhook_lane SET attempting = :message, attempts = :attempts
                        WHERE subscription_id = :subscription AND map_id = :map
                            AND position = :from_position AND part = :from_part""")
                .param("message", message.id())
                .param("attempts", attempts)
                .param("subscription", lane.subscriptionId())
                .param("map", lane.mapId())
                .param("from_position", from.position())
                .param("from_part", from.part())
                .update();
    }

    /** Sets back all lanes of a subscription that are beyond a position, and its place. */
    void back(UUID subscriptionId, long position) {
        database.sql("UPDATE subscription SET position = least(position, :position) WHERE subscription_id = :id")
                .param("position", position)
                .param("id", subscriptionId)
                .update();
        database.sql("""
                        UPDATE webhook_lane SET position = :position, part = :part, attempting = NULL, attempts = 0
                        WHERE subscription_id = :id AND position > :position""")
                .param("position", position)
                .param("part", ALL_PARTS)
                .param("id", subscriptionId)
                .update();
    }

    /** Has all lanes of a subscription go on now. */
    void resume(UUID subscriptionId, Instant now) {
        database.sql("""
                        INSERT INTO webhook_task (task_name, task_instance, execution_time, picked, version)
                        SELECT :task, subscription_id || '/' || map_id, :now, false, 1
                        FROM webhook_lane WHERE subscription_id = :id
                        ON CONFLICT (task_name, task_instance) DO UPDATE SET execution_time = excluded.execution_time
                        WHERE NOT webhook_task.picked""")
                .param("task", DELIVER)
                .param("now", utc(now))
                .param("id", subscriptionId)
                .update();
    }

    /** Has a task done at a time, unless it is set for a time already. */
    void schedule(String task, String instance, Instant time) {
        database.sql("""
                        INSERT INTO webhook_task (task_name, task_instance, execution_time, picked, version)
                        VALUES (:task, :instance, :time, false, 1)
                        ON CONFLICT (task_name, task_instance) DO NOTHING""")
                .param("task", task)
                .param("instance", instance)
                .param("time", utc(time))
                .update();
    }

    /** Has a task done at a time, sooner than it was set for or not; false when it is being done. */
    boolean hasten(String task, String instance, Instant time) {
        return database.sql("""
                                INSERT INTO webhook_task (task_name, task_instance, execution_time, picked, version)
                                VALUES (:task, :instance, :time, false, 1)
                                ON CONFLICT (task_name, task_instance) DO UPDATE SET
                                    execution_time = excluded.execution_time, consecutive_failures = 0
                                WHERE NOT webhook_task.picked""")
                        .param("task", task)
                        .param("instance", instance)
                        .param("time", utc(time))
                        .update()
                == 1;
    }

    /** Takes the next turn that the receiver's rate leaves; if there is none yet, when to ask again. */
    Optional<Instant> untilTurn(Subscription subscription, Instant now) {
        Integer rate = subscription.ratePerMinute();
        if (rate == null) {
            return Optional.empty();
        }
        boolean taken = database.sql("""
                                UPDATE subscription SET next_turn = :now + make_interval(secs => 60.0 / :rate)
                                WHERE subscription_id = :id AND (next_turn IS NULL OR next_turn <= :now)""")
                        .param("now", utc(now))
                        .param("rate", rate)
                        .param("id", subscription.id())
                        .update()
                == 1;
        return taken
                ? Optional.empty()
                : database.sql("SELECT next_turn FROM subscription WHERE subscription_id = :id")
                        .param("id", subscription.id())
                        .query(OffsetDateTime.class)
                        .optional()
                        .map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
