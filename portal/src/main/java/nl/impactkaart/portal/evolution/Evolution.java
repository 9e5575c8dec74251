package nl.impactkaart.portal.evolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a map, the newest first.
 *
 * @param next the cursor of the next page; absent on the last one
 */
record Evolution(List<Item> items, @Nullable Long next) {

    /**
     * One event.
     *
     * @param what it did, in words
     * @param figures all that changed
     * @param appendFirst the first event that it came with; what those did together is before and after
     * @param before absent at the start of the map
     */
    record Item(
            long sequence,
            String type,
            String kind,
            @Nullable UUID row,
            @Nullable UUID scenario,
            Instant recordedAt,
            LocalDate effectiveOn,
            UUID member,
            @Nullable String reason,
            String what,
            List<Change> figures,
            long appendFirst,
            long appendLast,
            @Nullable Worth before,
            Worth after) {

        /** Whether it moved what the map is worth. */
        public boolean moved() {
            return before != null && !before.equals(after);
        }
    }

    /**
     * A figure that says something else than before.
     *
     * @param row what the row is called
     * @param change ADDED, REVISED or REMOVED: what became of the row
     * @param what its old and new value in words
     */
    record Change(
            String kind,
            @Nullable UUID rowId,
            @Nullable String row,
            String change,
            String figure,
            @Nullable Integer year,
            String what) {}

    /** @param returnFactor absent without costs */
    record Worth(@Nullable String returnFactor, String netPresentValue) {}
}
