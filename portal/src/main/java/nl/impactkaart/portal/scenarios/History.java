package nl.impactkaart.portal.scenarios;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a scenario, the newest first, as query-service tells it. */
record History(List<Item> items) {

    /**
     * @param what in words
     * @param before the scenario's figures just before it
     * @param figures the scenario's figures after it, on the same map
     */
    record Item(
            String happening,
            String what,
            @Nullable String reason,
            Instant recordedAt,
            @Nullable Figures before,
            @Nullable Figures figures) {}
}
