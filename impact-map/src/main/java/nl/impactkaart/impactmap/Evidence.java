package nl.impactkaart.impactmap;

import java.net.URI;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.FigureKind;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that supports a figure of the map; its parts mean what {@link EvidenceAttached} says.
 *
 * @param attachedSequence of the event that attached it
 */
public record Evidence(
        EvidenceId id,
        FigureKind kind,
        @Nullable UUID rowId,
        @Nullable String figure,
        String title,
        EvidenceGrade grade,
        @Nullable String fileSha256,
        @Nullable URI link,
        long attachedSequence)
        implements Row<EvidenceId> {

    static Evidence of(EvidenceAttached attached, long sequence) {
        return new Evidence(
                new EvidenceId(attached.evidenceId()),
                attached.kind(),
                attached.rowId(),
                attached.figure(),
                attached.title(),
                attached.grade(),
                attached.fileSha256(),
                attached.link(),
                sequence);
    }
}
