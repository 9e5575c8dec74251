package nl.impactkaart.portal.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of maps, as query-service tells it.
 *
 * @param next the cursor of the next page; absent on the last one
 */
public record MapList(List<Item> items, @Nullable String next) {

    public record Item(
            UUID id,
            UUID organisation,
            String project,
            String projectType,
            String status,
            String perspective,
            String currency,
            @Nullable String returnFactor,
            String netPresentValue,
            Instant changedAt) {}
}
