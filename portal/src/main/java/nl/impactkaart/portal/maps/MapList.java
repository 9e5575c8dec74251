package nl.impactkaart.portal.maps;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of maps, as query-service tells it.
 *
 * @param next the cursor of the next page; absent on the last one
 */
record MapList(List<Item> items, @Nullable String next) {

    record Item(
            UUID id,
            String project,
            String projectType,
            String status,
            String perspective,
            String currency,
            @Nullable String returnFactor,
            String netPresentValue,
            Instant changedAt) {}
}
