package nl.impactkaart.report.subscribing;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.report.subscribing.Subscription.DisabledFor;
import nl.impactkaart.report.subscribing.Subscription.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored subscriptions. */
public final class Subscriptions {

    private final JdbcClient database;
    private final Clock clock;

    Subscriptions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Stores a new one that begins after the latest message; false when its idempotency key is taken. */
    boolean add(Subscription wanted, @Nullable String idempotencyKey, byte[] contentHash) {
        return database.sql("""
                                INSERT INTO subscription (subscription_id, organisation, idempotency_key, content_hash,
                                    label, scope, map_id, of_organisation, types, threshold, channel, url, reads_own,
                                    reads_shared, state, position, created_at, changed_at)
                                SELECT :id, :organisation, :key, :hash, :label, :scope, :map, :of, :types, :threshold,
                                    :channel, :url, :own, :shared, :state, position, :now, :now FROM report_head
                                ON CONFLICT (organisation, idempotency_key) DO NOTHING""")
                        .param("id", wanted.id())
                        .param("organisation", wanted.organisation())
                        .param("key", idempotencyKey)
                        .param("hash", contentHash)
                        .param("label", wanted.label())
                        .param("scope", wanted.scope().name())
                        .param("map", wanted.mapId())
                        .param("of", wanted.ofOrganisation())
                        .param("types", wire(wanted.types()))
                        .param("threshold", wanted.threshold())
                        .param("channel", wanted.channel().name())
                        .param("url", text(wanted.url()))
                        .param("own", wanted.readsOwn())
                        .param("shared", wanted.readsShared())
                        .param("state", wanted.state().name())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** How many an organisation has; until the transaction ends nobody adds another. */
    int count(UUID organisation) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended('subscriptions of ' || :organisation, 0))")
                .param("organisation", organisation.toString())
                .query()
                .singleRow();
        return database.sql("SELECT count(*) FROM subscription WHERE organisation = :organisation")
                .param("organisation", organisation)
                .query(Integer.class)
                .single();
    }

    /** The one that a request with this key made, if its content was the same. */
    Optional<UUID> madeBy(UUID organisation, String idempotencyKey, byte[] contentHash) {
        return database.sql("""
                        SELECT subscription_id FROM subscription
                        WHERE organisation = :organisation AND idempotency_key = :key AND content_hash = :hash""")
                .param("organisation", organisation)
                .param("key", idempotencyKey)
                .param("hash", contentHash)
                .query(UUID.class)
                .optional();
    }

    public Optional<Subscription> find(UUID id) {
        return database.sql("SELECT * FROM subscription WHERE subscription_id = :id")
                .param("id", id)
                .query(Subscriptions::row)
                .optional();
    }

    /** As {@link #find}, and nobody changes it until the caller's transaction ends. */
    public Optional<Subscription> lock(UUID id) {
        return database.sql("SELECT * FROM subscription WHERE subscription_id = :id FOR UPDATE")
                .param("id", id)
                .query(Subscriptions::row)
                .optional();
    }

    /** Those of an organisation, the oldest first. */
    List<Subscription> of(UUID organisation, @Nullable UUID after, int limit) {
        return database.sql("""
                        SELECT * FROM subscription WHERE organisation = :organisation
                            AND (:after::uuid IS NULL OR (created_at, subscription_id) >
                                (SELECT created_at, subscription_id FROM subscription
                                    WHERE subscription_id = :after::uuid AND organisation = :organisation))
                        ORDER BY created_at, subscription_id LIMIT :limit""")
                .param("organisation", organisation)
                .param("after", after)
                .param("limit", limit)
                .query(Subscriptions::row)
                .list();
    }

    /** Gives it what a member may change. */
    void change(Subscription wanted) {
        database.sql("""
                        UPDATE subscription SET version = version + 1, label = :label, scope = :scope, map_id = :map,
                            of_organisation = :of, types = :types, threshold = :threshold, url = :url,
                            reads_own = :own, reads_shared = :shared, state = :state, verified = :verified,
                            rate_per_minute = :rate, changed_at = :now
                        WHERE subscription_id = :id""")
                .param("id", wanted.id())
                .param("label", wanted.label())
                .param("scope", wanted.scope().name())
                .param("map", wanted.mapId())
                .param("of", wanted.ofOrganisation())
                .param("types", wire(wanted.types()))
                .param("threshold", wanted.threshold())
                .param("url", text(wanted.url()))
                .param("own", wanted.readsOwn())
                .param("shared", wanted.readsShared())
                .param("state", wanted.state().name())
                .param("verified", wanted.verified())
                .param("rate", wanted.ratePerMinute())
                .param("now", now())
                .update();
    }

    /** Lets messages be delivered, or waits for the receiver's agreement. */
    void enable(Subscription subscription) {
        database.sql("""
                        UPDATE subscription SET version = version + 1, disabled_for = NULL, failing_since = NULL,
                            changed_at = :now,
                            state = CASE WHEN channel = 'WEBHOOK' AND NOT verified THEN 'PENDING' ELSE 'ACTIVE' END
                        WHERE subscription_id = :id""").param("id", subscription.id()).param("now", now()).update();
    }

    /** Delivers no more, and leaves a notice that says why. */
    public void disable(UUID id, DisabledFor reason) {
        database.sql("""
                        WITH disabled AS (
                            UPDATE subscription SET version = version + 1, state = 'DISABLED', disabled_for = :reason,
                                changed_at = :now
                            WHERE subscription_id = :id AND state <> 'DISABLED' RETURNING subscription_id)
                        INSERT INTO subscription_notice (notice_id, subscription_id, position, reason, created_at)
                        SELECT :notice, subscription_id, position, :reason, :now FROM disabled, report_head""")
                .param("id", id)
                .param("notice", UUID.randomUUID())
                .param("reason", reason.name())
                .param("now", now())
                .update();
    }

    /** Notes that a delivery failed; returns since when all did. */
    public Optional<Instant> failing(UUID id) {
        return database.sql("""
                        UPDATE subscription SET failing_since = coalesce(failing_since, :now)
                        WHERE subscription_id = :id RETURNING failing_since""")
                .param("id", id)
                .param("now", now())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Notes that a delivery succeeded. */
    public void well(UUID id) {
        database.sql("""
                        UPDATE subscription SET failing_since = NULL
                        WHERE subscription_id = :id AND failing_since IS NOT NULL""").param("id", id).update();
    }

    /** The receiver at this address agreed, or someone waived that; nothing when it has another by now. */
    public void verified(UUID id, @Nullable URI url, @Nullable Integer ratePerMinute) {
        database.sql("""
                        UPDATE subscription SET verified = true, rate_per_minute = :rate, changed_at = :now,
                            state = CASE WHEN state = 'PENDING' THEN 'ACTIVE' ELSE state END
                        WHERE subscription_id = :id AND url = :url""")
                .param("id", id)
                .param("url", text(url))
                .param("rate", ratePerMinute)
                .param("now", now())
                .update();
    }

    void delete(UUID id) {
        database.sql("DELETE FROM subscription WHERE subscription_id = :id")
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String[] wire(List<MessageType> types) {
        return types.stream().map(MessageType::toString).sorted().toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable URI url) {
        return url == null ? null : url.toString();
    }

    /** Of a row with all columns of the table. */
    public static Subscription row(ResultSet row, int number) throws SQLException {
        String url = row.getString("url");
        String disabledFor = row.getString("disabled_for");
        return new Subscription(
                row.getObject("subscription_id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getInt("version"),
                row.getString("label"),
                Scope.valueOf(row.getString("scope")),
                row.getObject("map_id", UUID.class),
                row.getObject("of_organisation", UUID.class),
                Arrays.stream((String[]) row.getArray("types").getArray())
                        .map(MessageType::of)
                        .toList(),
                row.getBigDecimal("threshold"),
                Channel.valueOf(row.getString("channel")),
                url == null ? null : URI.create(url),
                row.getBoolean("reads_own"),
                row.getBoolean("reads_shared"),
                State.valueOf(row.getString("state")),
                disabledFor == null ? null : DisabledFor.valueOf(disabledFor),
                row.getBoolean("verified"),
                row.getObject("rate_per_minute", Integer.class),
                instant(row.getObject("failing_since", OffsetDateTime.class)),
                row.getLong("position"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
