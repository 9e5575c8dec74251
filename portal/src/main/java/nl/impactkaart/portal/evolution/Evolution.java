package nl.impactkaart.portal.evolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.portal.forms.Filled.Option;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

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

        /** All of the event, and each figure that it changed and that is still there. */
        List<Option> places(ImpactMap map, Locale language, MessageSource texts) {
            List<Option> options = new ArrayList<>();
            options.add(new Option(Place.EVENT.value(), texts.getMessage("place.EVENT", null, language)));
            Set<UUID> there = Place.rows(map).keySet();
            Set<Place> seen = new HashSet<>();
            for (Change change : figures) {
                Place place = new Place(
                        change.kind(),
                        change.rowId() == null ? "" : change.rowId().toString(),
                        change.figure());
                boolean exists = change.rowId() == null || there.contains(change.rowId());
                if (exists && seen.add(place)) {
                    String row = change.row() == null ? "" : change.row() + ": ";
                    options.add(new Option(place.value(), row + change.what()));
                }
            }
            return options;
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
