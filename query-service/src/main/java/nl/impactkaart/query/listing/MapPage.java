package nl.impactkaart.query.listing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "One page of impact maps.")
record MapPage(
        @Schema(description = "Empty when there is nothing to show.")
        List<MapItem> items,

        @Schema(description = "The cursor of the next page; absent on the last one.") @Nullable
        String next) {}
