package nl.impactkaart.query.currentmap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.impactmap.Evidence;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Evidence",
        description = "What supports a figure: a link, the hash of a file, or both; never the file itself.")
record EvidenceInput(
        UUID evidenceId,
        FigureKind kind,

        @Schema(description = "The cost, reach, outcome or labour effect; absent for the map and its method.") @Nullable
        UUID rowId,

        @Schema(description = "The figure that it supports; the whole row when absent.", example = "deadweight")
        @Nullable
        String figure,

        String title,
        EvidenceGrade grade,

        @Schema(description = "SHA-256 of the file, 64 hexadecimal digits.") @Nullable
        String fileSha256,

        @Schema(description = "Where it can be read.") @Nullable
        URI link,

        @Schema(description = "Sequence of the event that attached it.")
        long attachedSequence) {

    static EvidenceInput of(Evidence evidence) {
        return new EvidenceInput(
                evidence.id().value(),
                evidence.kind(),
                evidence.rowId(),
                evidence.figure(),
                evidence.title(),
                evidence.grade(),
                evidence.fileSha256(),
                evidence.link(),
                evidence.attachedSequence());
    }
}
