package nl.impactkaart.portal.subscriptions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Messages that a webhook did not take after the last attempt, the oldest first.
 *
 * @param next position after which the next page begins; absent on the last one
 */
record DeadLetters(List<Letter> items, @Nullable Long next) {

    /** @param outcome of the last attempt */
    record Letter(UUID messageId, UUID mapId, long position, String outcome, Instant since) {}
}
