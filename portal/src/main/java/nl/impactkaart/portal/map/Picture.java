package nl.impactkaart.portal.map;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.impactkaart.portal.access.Show;
import nl.impactkaart.portal.forms.Choices;
import nl.impactkaart.portal.map.Grounds.Deduction;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.ImpactMap.Cost;
import nl.impactkaart.portal.reading.ImpactMap.Evidence;
import nl.impactkaart.portal.reading.ImpactMap.Outcome;
import nl.impactkaart.portal.reading.ImpactMap.Reach;
import nl.impactkaart.portal.reading.ImpactMap.ValuedCost;
import nl.impactkaart.portal.reading.ImpactMap.ValuedOutcome;
import org.jspecify.annotations.Nullable;

/**
 * An impact map in the order in which it is read: what goes in, whom it reaches, what comes out on each level.
 *
 * @param told effects that are counted, not priced
 * @param excluded effects that wait for evidence
 * @param evidence of the project as a whole and its method
 */
record Picture(
        List<CostCard> costs,
        List<ReachCard> reach,
        List<Lane> lanes,
        List<OutcomeCard> told,
        List<OutcomeCard> excluded,
        List<Evidence> evidence) {

    /** @param presentValue absent while it is not valued */
    record CostCard(Cost cost, @Nullable String presentValue, List<Ground> grounds, List<Evidence> evidence) {}

    record ReachCard(Reach reach, List<Ground> grounds, List<Evidence> evidence) {}

    /**
     * The priced outcomes of one level.
     *
     * @param presentValue absent without any
     */
    record Lane(String level, @Nullable String presentValue, List<OutcomeCard> outcomes) {}

    /**
     * @param presentValue absent where it is not priced
     * @param units of all years, before deductions
     * @param group whose people bring it about
     */
    record OutcomeCard(
            Outcome outcome,
            @Nullable String presentValue,
            @Nullable String units,
            @Nullable String group,
            List<Deduction> deductions,
            List<Ground> grounds,
            List<Evidence> evidence) {

        public int lastYear() {
            return outcome.startYear() + outcome.durationYears() - 1;
        }
    }

    public boolean isEmpty() {
        return costs.isEmpty() && reach.isEmpty() && noOutcomes();
    }

    public boolean noOutcomes() {
        return lanes.stream().allMatch(lane -> lane.outcomes().isEmpty()) && told.isEmpty() && excluded.isEmpty();
    }

    static Picture of(ImpactMap map, Results results, Show show) {
        return new Drawing(map, results, new Grounds(map, show)).picture();
    }

    private record Drawing(ImpactMap map, Results results, Grounds grounds) {

        Picture picture() {
            List<OutcomeCard> outcomes =
                    map.outcomes().stream().map(this::outcome).toList();
            return new Picture(
                    map.costs().stream().map(this::cost).toList(),
                    map.reach().stream()
                            .map(reach -> new ReachCard(reach, grounds.of(reach), grounds.ofRow(reach.reachId())))
                            .toList(),
                    Choices.LEVELS.stream().map(level -> lane(level, outcomes)).toList(),
                    withStatus("HELD", outcomes),
                    withStatus("EXCLUDED", outcomes),
                    grounds.ofRow(null));
        }

        private Lane lane(String level, List<OutcomeCard> outcomes) {
            String presentValue = results.benefits().byLevel().stream()
                    .filter(part -> part.level().equals(level))
                    .map(Results.LevelPart::presentValue)
                    .findFirst()
                    .orElse(null);
            return new Lane(
                    level,
                    presentValue,
                    withStatus("PRICED", outcomes).stream()
                            .filter(card -> card.outcome().level().equals(level))
                            .toList());
        }

        private static List<OutcomeCard> withStatus(String status, List<OutcomeCard> outcomes) {
            return outcomes.stream()
                    .filter(card -> card.outcome().status().equals(status))
                    .toList();
        }

        private CostCard cost(Cost cost) {
            String presentValue = map.valuation().costs().stream()
                    .filter(valued -> valued.costId().equals(cost.costId().toString()))
                    .map(ValuedCost::presentValue)
                    .findFirst()
                    .orElse(null);
            return new CostCard(cost, presentValue, grounds.of(cost), grounds.ofRow(cost.costId()));
        }

        private OutcomeCard outcome(Outcome outcome) {
            return new OutcomeCard(
                    outcome,
                    map.valuation().rows().stream()
                            .filter(valued -> valued.outcomeId()
                                    .equals(outcome.outcomeId().toString()))
                            .map(ValuedOutcome::presentValue)
                            .findFirst()
                            .orElse(null),
                    units().get(outcome.outcomeId()),
                    group(outcome.reachId()),
                    grounds.deductions(outcome),
                    grounds.of(outcome),
                    grounds.ofRow(outcome.outcomeId()));
        }

        private @Nullable String group(@Nullable UUID id) {
            return map.reach().stream()
                    .filter(reach -> reach.reachId().equals(id))
                    .map(Reach::targetGroup)
                    .findFirst()
                    .orElse(null);
        }

        private Map<UUID, String> units() {
            return Stream.of(
                            results.priced().stream(),
                            results.told().stream().flatMap(told -> told.outcomes().stream()),
                            results.excluded().stream())
                    .flatMap(Function.identity())
                    .collect(Collectors.toMap(Results.OutcomeResult::outcomeId, Results.OutcomeResult::units));
        }
    }
}
