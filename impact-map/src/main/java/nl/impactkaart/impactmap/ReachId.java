package nl.impactkaart.impactmap;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identifies the reach of a target group within its map. */
public record ReachId(UUID value) {

    static @Nullable ReachId orNull(@Nullable UUID value) {
        return value == null ? null : new ReachId(value);
    }

    static @Nullable UUID orNone(@Nullable ReachId id) {
        return id == null ? null : id.value();
    }
}
