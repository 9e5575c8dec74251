package nl.impactkaart.portal.administration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Maps that stand still, each at an event that could not be applied. */
record ParkedMaps(List<Letter> items) {

    record Letter(UUID mapId, long sequence, String name, String error, Instant parkedAt) {}
}
