package nl.impactkaart.impactmap.scenario;

import java.util.BitSet;
import java.util.List;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.contribution.Contribution;
import nl.impactkaart.impactmap.contribution.Contributions;
import nl.impactkaart.impactmap.contribution.Worth;
import nl.impactkaart.valuation.Valuation;

/**
 * What a map is worth with adjustments, and which of them causes how much of the difference.
 *
 * @param map as it is adjusted
 */
public record ScenarioWorth(ImpactMap map, Valuation valuation) {

    /**
     * The worth of the map with the adjustments.
     *
     * @throws nl.impactkaart.impactmap.meaning.MeaninglessFigureException as {@link Adjustments#adjusted}
     */
    public static ScenarioWorth of(ImpactMap map, List<FigureAdjustment> adjustments) {
        ImpactMap adjusted = Adjustments.adjusted(map, adjustments);
        return new ScenarioWorth(adjusted, MapValuation.of(adjusted));
    }

    /**
     * By adjustment, the part of the difference from the map that it causes.
     *
     * @param before the map without adjustments
     * @throws IllegalArgumentException when the adjustments have a meaning together only, so that some of them cannot be
     *     valued without the others
     */
    public static List<Contribution> contributions(ImpactMap before, List<FigureAdjustment> adjustments) {
        return Contributions.of(adjustments.size(), chosen -> worth(before, adjustments, chosen));
    }

    private static Worth worth(ImpactMap before, List<FigureAdjustment> adjustments, BitSet chosen) {
        Draft draft = new Draft(before);
        chosen.stream().forEach(i -> draft.apply(new Change(adjustments.get(i), "adjustments[" + i + "]")));
        return Worth.of(MapValuation.of(before.supposing(draft.differences())));
    }
}
