package nl.impactkaart.command.impactmap.importing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports of an organisation, the newest first. */
record ImportPage(
        List<ImportView> items,

        @Schema(description = "The cursor of the next page; absent on the last one.") @Nullable
        UUID next) {

    ImportPage {
        items = List.copyOf(items);
    }
}
