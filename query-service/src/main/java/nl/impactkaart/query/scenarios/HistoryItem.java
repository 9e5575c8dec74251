package nl.impactkaart.query.scenarios;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.query.currentmap.ScenarioEntry;
import nl.impactkaart.query.currentmap.ScenarioEntry.Happening;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a scenario. */
record HistoryItem(
        @Schema(description = "Of its event in the map.") long sequence,

        @Schema(description = "That ends its append; of an adoption, the last figure that it changed.")
        long appendLast,

        Happening happening,
        String name,
        @Nullable String description,

        @Schema(description = "As they were after it.") List<FigureAdjustment> adjustments,

        @Schema(description = "Random id of who did it.") UUID member,
        @Nullable String reason,
        Instant recordedAt,
        LocalDate effectiveOn,

        @Schema(description = "The scenario's figures then; absent when it did not apply to the map.") @Nullable
        ResultFigures figures,

        @Schema(description = "The map's figures just before it.")
        ResultFigures map,

        @Schema(description = "Why it did not apply to the map.") @Nullable
        String inapplicable) {

    static HistoryItem of(ScenarioEntry entry, String currency) {
        return new HistoryItem(
                entry.sequence(),
                entry.appendLast(),
                entry.happening(),
                entry.name(),
                entry.description(),
                entry.adjustments(),
                entry.member(),
                entry.reason(),
                entry.recordedAt(),
                entry.effectiveOn(),
                entry.scenario() == null ? null : ResultFigures.of(entry.scenario(), currency),
                ResultFigures.of(entry.map(), currency),
                entry.inapplicable());
    }
}
