package nl.impactkaart.portal.evolution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Versions of a map that were confirmed, the latest first. */
record ConfirmedVersions(List<Version> items, @Nullable Long next) {

    /**
     * One of them.
     *
     * @param sequence of the last event that belongs to it
     * @param confirmationSequence of the event that confirmed it
     * @param member who confirmed it
     * @param changedSince figures that are not any more what they were
     * @param differenceSince the figures of now less those that were confirmed
     */
    record Version(
            String name,
            long sequence,
            long confirmationSequence,
            Instant confirmedAt,
            UUID member,
            @Nullable String reason,
            @Nullable Instant verifiedAt,
            @Nullable UUID verifiedBy,
            Difference.Figures figures,
            List<Evolution.Change> changedSince,
            Difference.Figures differenceSince) {}
}
