package nl.impactkaart.command.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change that needs no figures.
 *
 * @param reason why; names no person
 * @param effectiveOn from when it holds in the real world; today when left out
 */
public record ReasonRequest(
        @Text @Nullable String reason,
        @CalendarDay @Nullable LocalDate effectiveOn) implements ChangeRequest {

    /** For a request without a body. */
    public static final ReasonRequest NONE = new ReasonRequest(null, null);
}
