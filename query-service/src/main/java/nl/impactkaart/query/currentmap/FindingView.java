package nl.impactkaart.query.currentmap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.impactmap.Finding;
import org.jspecify.annotations.Nullable;

@Schema(name = "Finding", description = "What an auditor found, and what the organisation answered.")
record FindingView(
        UUID findingId,

        @Schema(description = "What the figure belongs to; absent when it is about an event alone.") @Nullable
        FigureKind kind,

        @Schema(
                description =
                        "The cost, reach, outcome or labour effect, which may be gone by now; absent for the map and"
                                + " its method.")
        @Nullable
        UUID rowId,

        @Schema(description = "The figure; the whole row when absent.", example = "deadweight") @Nullable
        String figure,

        @Schema(description = "Sequence of the event that it is about; absent when it is about the map as it stood.")
        @Nullable
        Long aboutSequence,

        String text,

        @Schema(description = "Sequence of the event that raised it; the evolution tells who did.")
        long raisedSequence,

        Instant raisedAt,

        @Schema(description = "Absent until it is answered.") @Nullable
        String answer,

        @Nullable Instant answeredAt) {

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.id().value(),
                finding.kind(),
                finding.rowId(),
                finding.figure(),
                finding.aboutSequence(),
                finding.text(),
                finding.raisedSequence(),
                finding.raisedAt(),
                finding.answer(),
                finding.answeredAt());
    }
}
