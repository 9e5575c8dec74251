package nl.impactkaart.query.confirmed;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.evolution.ChangedFigures;
import nl.impactkaart.impactmap.evolution.Wording;
import nl.impactkaart.query.currentmap.VisibleMap;
import nl.impactkaart.query.evolution.FigureChange;
import nl.impactkaart.query.figures.ResultFigures;
import org.jspecify.annotations.Nullable;

@Schema(name = "ConfirmedVersionSince", description = "A version that was confirmed, and what has changed since.")
record ConfirmedView(
        String name,

        @Schema(description = "The last event that belongs to it.")
        long sequence,

        @Schema(description = "Of the event that confirmed it.")
        long confirmationSequence,

        Instant confirmedAt,

        @Schema(description = "Random id of who confirmed it.")
        UUID member,

        @Nullable String reason,

        @Schema(description = "When an auditor verified it; absent until then.") @Nullable
        Instant verifiedAt,

        @Schema(description = "Random id of the auditor who verified it.") @Nullable
        UUID verifiedBy,

        @Schema(description = "What the map was worth as it was confirmed.")
        ResultFigures figures,

        @Schema(description = "Figures that have changed since; GET the difference for what each contributed.")
        List<FigureChange> changedSince,

        @Schema(description = "The figures of now less those that were confirmed.")
        ResultFigures differenceSince) {

    /**
     * @param verification of the event that verified it; null when there is none
     * @param then the map as it was confirmed
     */
    static ConfirmedView of(
            long sequence,
            ImpactMapConfirmed confirmed,
            EventMetadata metadata,
            @Nullable EventMetadata verification,
            ImpactMap then,
            VisibleMap now,
            Wording wording) {
        String currency = then.startedProject().currency();
        ResultFigures figures = ResultFigures.of(MapValuation.of(then), currency);
        return new ConfirmedView(
                confirmed.name(),
                confirmed.confirmedSequence(),
                sequence,
                metadata.recordedAt(),
                metadata.actor(),
                metadata.reason(),
                verification == null ? null : verification.recordedAt(),
                verification == null ? null : verification.actor(),
                figures,
                ChangedFigures.between(then, now.map()).stream()
                        .map(figure -> FigureChange.of(figure, figure.after() == null ? then : now.map(), wording))
                        .toList(),
                ResultFigures.of(MapValuation.of(now.map()), currency).less(figures));
    }
}
