package nl.impactkaart.impactmap.reference;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.organisation.ReferenceOutcome;
import nl.impactkaart.contracts.organisation.ReferenceProjectFigures;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.meaning.Meaning;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;

/** What an entry of a catalogue may say: what a map of its target group may say of its outcomes. */
public final class ReferenceMeaning {

    private static final UUID GROUP = new UUID(0, 1);

    private static final ImpactMap BARE =
            ImpactMap.none().supposing(List.of(new ReachRecorded(GROUP, "any", List.of(), List.of(), null, null)));

    private ReferenceMeaning() {}

    /**
     * Refuses an entry that no map could use.
     *
     * @throws MeaninglessFigureException that names the field as the API does
     */
    public static void require(ReferenceProjectFigures reference) {
        Meaning.requireCurrency(reference.currency());
        int outcomes = reference.outcomes().size();
        if (outcomes == 0 || outcomes > Limits.REFERENCE_OUTCOMES) {
            throw new MeaninglessFigureException(
                    "outcomes", "has " + outcomes + " rows; a reference project has 1 to " + Limits.REFERENCE_OUTCOMES);
        }
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < outcomes; i++) {
            ReferenceOutcome outcome = reference.outcomes().get(i);
            String field = "outcomes[" + i + "].";
            if (!ids.add(outcome.outcomeId())) {
                throw new MeaninglessFigureException(field + "outcomeId", "is given twice; leave it out of a new row");
            }
            require(outcome, field);
        }
    }

    private static void require(ReferenceOutcome outcome, String field) {
        try {
            Meaning.require(Templates.derived(Templates.of(outcome), BigDecimal.ONE, GROUP, outcome.outcomeId()), BARE);
        } catch (MeaninglessFigureException e) {
            throw new MeaninglessFigureException(field + e.field(), e.reason());
        }
    }
}
