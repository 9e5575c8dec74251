package nl.impactkaart.query.organisation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of a catalogue. */
record ReferencesPage(
        @Schema(description = "Empty when there is nothing to show.")
        List<ReferenceView> items,

        @Schema(description = "The cursor of the next page; absent on the last one.") @Nullable
        UUID next) {

    ReferencesPage {
        items = List.copyOf(items);
    }
}
