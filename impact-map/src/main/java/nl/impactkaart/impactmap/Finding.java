package nl.impactkaart.impactmap;

import java.time.Instant;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.FindingRaised;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor found; its parts mean what {@link FindingRaised} says. It outlives the row that it is about.
 *
 * @param raisedSequence of the event that raised it
 * @param answer absent until it is answered, as is its moment
 */
public record Finding(
        FindingId id,
        @Nullable FigureKind kind,
        @Nullable UUID rowId,
        @Nullable String figure,
        @Nullable Long aboutSequence,
        String text,
        long raisedSequence,
        Instant raisedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt)
        implements Row<FindingId> {

    static Finding of(FindingRaised raised, long sequence, Instant raisedAt) {
        return new Finding(
                new FindingId(raised.findingId()),
                raised.kind(),
                raised.rowId(),
                raised.figure(),
                raised.aboutSequence(),
                raised.text(),
                sequence,
                raisedAt,
                null,
                null);
    }

    Finding answered(String text, Instant at) {
        return new Finding(id, kind, rowId, figure, aboutSequence, this.text, raisedSequence, raisedAt, text, at);
    }
}
