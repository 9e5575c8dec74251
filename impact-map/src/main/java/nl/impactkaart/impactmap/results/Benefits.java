package nl.impactkaart.impactmap.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Reach;
import org.jspecify.annotations.Nullable;

/**
 * The benefits, divided in several ways; each adds up to the benefits of the valuation. Only what has a priced outcome
 * is there, in the order of recording. Source: docs/method/distribution.md.
 *
 * @param byStakeholder by who experiences the outcome
 * @param byBeneficiary by who gains from it in money or kind
 * @param byLevel from client to society
 * @param byGroup by the target group whose people bring the outcome about
 */
public record Benefits(
        List<Part<String>> byStakeholder,
        List<Part<String>> byBeneficiary,
        List<Part<ImpactLevel>> byLevel,
        List<OfGroup> byGroup) {

    /**
     * The benefits through one target group.
     *
     * @param group absent for the outcomes whose quantity is given directly; then it is the last
     */
    public record OfGroup(@Nullable Reach group, BigDecimal presentValue) {}

    static Benefits of(List<CountedOutcome> priced, ImpactMap map) {
        return new Benefits(
                Part.add(priced, new LinkedHashMap<>(), each -> each.outcome().stakeholder(), CountedOutcome::value),
                Part.add(priced, new LinkedHashMap<>(), CountedOutcome::beneficiary, CountedOutcome::value),
                Part.add(
                        priced,
                        new EnumMap<>(ImpactLevel.class),
                        each -> each.outcome().level(),
                        CountedOutcome::value),
                byGroup(priced, map));
    }

    private static List<OfGroup> byGroup(List<CountedOutcome> priced, ImpactMap map) {
        List<OfGroup> parts = new ArrayList<>();
        for (Reach group : map.reach()) {
            addPart(parts, group, of(group, priced));
        }
        addPart(parts, null, of(null, priced));
        return List.copyOf(parts);
    }

    private static List<CountedOutcome> of(@Nullable Reach group, List<CountedOutcome> priced) {
        return priced.stream()
                .filter(each -> group == null
                        ? each.outcome().reachId() == null
                        : group.id().equals(each.outcome().reachId()))
                .toList();
    }

    private static void addPart(List<OfGroup> parts, @Nullable Reach group, List<CountedOutcome> outcomes) {
        if (!outcomes.isEmpty()) {
            parts.add(new OfGroup(
                    group,
                    outcomes.stream()
                            .map(CountedOutcome::value)
                            .reduce(BigDecimal.ZERO, (sum, more) -> sum.add(more, Ratios.DIGITS))));
        }
    }
}
