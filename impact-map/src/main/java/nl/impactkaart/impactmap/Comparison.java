package nl.impactkaart.impactmap;

import java.util.UUID;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;

/**
 * Outcomes of the map that were derived from a reference project.
 *
 * @param sequence of the event that tells so; the derived outcomes were recorded before it
 */
public record Comparison(ReferenceCompared compared, long sequence) {

    /** Whether the outcome still has the figures that were derived from the reference. */
    public boolean derives(Outcome outcome) {
        UUID id = outcome.id().value();
        return outcome.changedSequence() < sequence
                && compared.outcomes().stream()
                        .anyMatch(derived -> derived.outcomeId().equals(id));
    }
}
