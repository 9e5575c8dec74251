package nl.impactkaart.command.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What every request that changes a map may say. */
public interface ChangeRequest {

    /** Why; names no person. */
    @Nullable
    String reason();

    /** From when the change holds in the real world; today when left out. */
    @Nullable
    LocalDate effectiveOn();
}
