package nl.impactkaart.query.evolution;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.impactkaart.query.history.PastEvent;
import org.jspecify.annotations.Nullable;

@Schema(description = "What happened, the newest first.")
record EvolutionPage<T>(
        List<T> items,

        @Schema(description = "The cursor of the next page; absent on the last one.") @Nullable
        Long next) {

    EvolutionPage {
        items = List.copyOf(items);
    }

    /** @param found one more than fits on the page, if there are more */
    static <T> EvolutionPage<T> of(List<T> items, List<PastEvent> found, int limit) {
        return new EvolutionPage<>(
                items, found.size() > limit ? found.get(limit - 1).recorded().sequence() : null);
    }
}
