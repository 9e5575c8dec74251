package nl.impactkaart.query.scenarios;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a scenario, the newest first. */
record HistoryPage(
        List<HistoryItem> items,

        @Schema(description = "The cursor of the next page; absent on the last one.") @Nullable
        Long next) {

    HistoryPage {
        items = List.copyOf(items);
    }
}
