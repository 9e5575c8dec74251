package nl.impactkaart.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what, when and why: it goes with every event, and holds no personal data.
 *
 * @param actor a random member id, resolved from an erasable table
 * @param organisation whose map it is
 * @param reason why the figure changed; required for a revision or removal
 * @param correlation the same for everything that one request caused
 * @param causation the command, or the event, that caused this
 * @param recordedAt when it was recorded; never goes back within a map
 * @param effectiveOn from when the change holds in the real world
 * @param appendLast the sequence that ends the append this event came with; only there a map may be shown
 * @param scenario whose adoption changed the figure
 */
public record EventMetadata(
        UUID actor,
        UUID organisation,
        @Nullable String reason,
        UUID correlation,
        UUID causation,
        Instant recordedAt,
        LocalDate effectiveOn,
        long appendLast,
        @Nullable UUID scenario) {}
