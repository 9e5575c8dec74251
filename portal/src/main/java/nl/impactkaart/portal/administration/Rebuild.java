package nl.impactkaart.portal.administration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild of all views is, or what the last one found.
 *
 * @param found absent until the rebuilt views were compared with those that serve
 * @param failure why the views that were there still serve
 */
record Rebuild(
        String status,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long eventsRead,
        long eventsTotal,
        long eventsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable Found found,
        @Nullable String failure) {

    record Found(List<Table> tables, long streams, long streamsApart, long streamsParked) {

        /** The tables that differ; empty when the rebuilt views are the same byte for byte. */
        public List<Table> different() {
            return tables.stream().filter(table -> !table.same()).toList();
        }
    }

    /** @param live SHA-256 of the table that served, {@code rebuilt} that of the one made anew */
    record Table(String table, String live, String rebuilt, boolean same) {}

    public boolean isUnderWay() {
        return List.of("READING", "COMPARING", "SWAPPING").contains(status);
    }
}
