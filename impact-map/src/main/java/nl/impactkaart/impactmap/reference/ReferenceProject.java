package nl.impactkaart.impactmap.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.impactkaart.contracts.impactmap.ComparedOutcome;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;
import nl.impactkaart.contracts.impactmap.ReferenceKind;
import nl.impactkaart.contracts.organisation.ReferenceProjectFigures;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;

/**
 * A reference project as it stood at one sequence.
 *
 * @param id of the map, or of the entry of a catalogue
 * @param sequence of that map, or of the catalogue, that the figures rest on
 * @param currency ISO 4217 code of its amounts
 * @param outcomes its outcomes, their quantities for each person reached where that is known
 */
public record ReferenceProject(
        ReferenceKind kind, UUID id, long sequence, String name, String currency, List<OutcomeRecorded> outcomes) {

    public ReferenceProject {
        outcomes = List.copyOf(outcomes);
    }

    /** A map as it stands. */
    public static ReferenceProject of(UUID mapId, ImpactMap map) {
        return new ReferenceProject(
                ReferenceKind.MAP,
                mapId,
                map.sequence(),
                map.startedProject().name(),
                map.startedProject().currency(),
                map.outcomes().stream()
                        .map(outcome -> Templates.of(outcome, map))
                        .toList());
    }

    /**
     * An entry of a catalogue.
     *
     * @param sequence of the catalogue
     */
    public static ReferenceProject of(ReferenceKind kind, long sequence, ReferenceProjectFigures figures) {
        return new ReferenceProject(
                kind,
                figures.referenceId(),
                sequence,
                figures.name(),
                figures.currency(),
                figures.outcomes().stream().map(Templates::of).toList());
    }

    /**
     * The outcomes of another approach, for a target group. What nothing is said about is expected to be as much.
     *
     * @param ids of the outcomes that are made
     * @throws MeaninglessFigureException when an expectation is of no outcome of this project, comes twice, is negative, or
     *     differs without saying why
     */
    public Derivation derive(List<Expectation> expectations, UUID reachId, Supplier<UUID> ids) {
        Map<UUID, Expectation> expected = byOutcome(expectations);
        List<OutcomeRecorded> derived = new ArrayList<>();
        List<ComparedOutcome> compared = new ArrayList<>();
        for (OutcomeRecorded template : outcomes) {
            Expectation expectation = expected.getOrDefault(
                    template.outcomeId(), new Expectation(template.outcomeId(), BigDecimal.ONE, null));
            OutcomeRecorded outcome = Templates.derived(template, expectation.effect(), reachId, ids.get());
            derived.add(outcome);
            compared.add(new ComparedOutcome(
                    outcome.outcomeId(),
                    template.outcomeId(),
                    expectation.effect(),
                    expectation.rationale(),
                    Templates.figures(outcome)));
        }
        return new Derivation(derived, new ReferenceCompared(kind, id, sequence, name, compared));
    }

    private Map<UUID, Expectation> byOutcome(List<Expectation> expectations) {
        Map<UUID, Expectation> expected = new HashMap<>();
        for (int i = 0; i < expectations.size(); i++) {
            Expectation expectation = expectations.get(i);
            String field = "expectations[" + i + "]";
            require(
                    outcomes.stream().anyMatch(outcome -> outcome.outcomeId().equals(expectation.referenceOutcomeId())),
                    field + ".referenceOutcomeId",
                    "is not an outcome of the reference project");
            require(expectation.effect().signum() >= 0, field + ".effect", "is negative; 0 is no effect at all");
            require(
                    expectation.effect().compareTo(BigDecimal.ONE) == 0 || expectation.rationale() != null,
                    field + ".rationale",
                    "is missing; say why more or less effect is expected");
            require(
                    expected.put(expectation.referenceOutcomeId(), expectation) == null,
                    field + ".referenceOutcomeId",
                    "is given twice; say it once");
        }
        return expected;
    }

    private static void require(boolean holds, String field, String otherwise) {
        if (!holds) {
            throw new MeaninglessFigureException(field, otherwise);
        }
    }
}
