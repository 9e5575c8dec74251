package nl.impactkaart.report.hearing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.report.subscribing.Subscription.DisabledFor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a subscriber is told about its subscription itself. */
public final class Notices {

    /** @param position of the latest message when this was told */
    record SubscriptionNotice(UUID id, long position, DisabledFor reason, Instant time) {}

    private final JdbcClient database;

    Notices(JdbcClient database) {
        this.database = database;
    }

    /** The latest one. */
    Optional<SubscriptionNotice> latest(UUID subscriptionId) {
        return between(subscriptionId, 0, Long.MAX_VALUE).stream().findFirst();
    }

    /** Those told from one position up to just before another, the newest first. */
    List<SubscriptionNotice> between(UUID subscriptionId, long from, long before) {
        return database.sql("""
                        SELECT notice_id, position, reason, created_at FROM subscription_notice
                        WHERE subscription_id = :subscription AND position >= :from AND position < :before
                        ORDER BY position DESC, created_at DESC""")
                .param("subscription", subscriptionId)
                .param("from", from)
                .param("before", before)
                .query((row, _) -> new SubscriptionNotice(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        DisabledFor.valueOf(row.getString(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }
}
