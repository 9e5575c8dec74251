package nl.impactkaart.contracts.impactmap;

import java.util.List;
import java.util.UUID;

/**
 * Outcomes of the map were derived from a reference project; they are recorded in the same append.
 *
 * @param referenceId the map, or the entry of the catalogue
 * @param referenceSequence of the last event of that map, or of its catalogue, that the figures rest on
 * @param referenceName as it was called then
 */
public record ReferenceCompared(
        ReferenceKind kind,
        UUID referenceId,
        long referenceSequence,
        String referenceName,
        List<ComparedOutcome> outcomes)
        implements MapEvent {

    public ReferenceCompared {
        outcomes = List.copyOf(outcomes);
    }
}
