package nl.impactkaart.impactmap.reference;

import java.util.List;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;

/**
 * What a new map takes from a reference project.
 *
 * @param outcomes one for each of the reference project, in its order
 * @param compared from which reference, and by what factor, each came
 */
public record Derivation(List<OutcomeRecorded> outcomes, ReferenceCompared compared) {

    public Derivation {
        outcomes = List.copyOf(outcomes);
    }
}
