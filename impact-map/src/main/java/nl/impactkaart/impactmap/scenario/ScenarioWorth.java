package nl.impactkaart.impactmap.scenario;

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
 * @param before the map without them
 * @param map as it is adjusted
 * @param valuation of the adjusted map
 */
public record ScenarioWorth(ImpactMap before, List<FigureAdjustment> adjustments, ImpactMap map, Valuation valuation) {

    public ScenarioWorth {
        adjustments = List.copyOf(adjustments);
    }

    /**
     * The worth of the map with the adjustments.
     *
     * @throws nl.impactkaart.impactmap.meaning.MeaninglessFigureException as {@link Adjustments#adjusted}
     */
    public static ScenarioWorth of(ImpactMap map, List<FigureAdjustment> adjustments) {
        ImpactMap adjusted = Adjustments.adjusted(map, adjustments);
        return new ScenarioWorth(map, adjustments, adjusted, MapValuation.of(adjusted));
    }

    /**
     * By adjustment, the part of the difference that it causes.
     *
     * @param valuationBefore of the map without adjustments
     * @throws IllegalArgumentException when the adjustments have a meaning together only, so that some of them cannot be
     *     valued without the others
     */
    public List<Contribution> contributions(Valuation valuationBefore) {
        return Contributions.of(
                adjustments.size(),
                Causes.of(before, Change.all(adjustments)),
                Worth.of(valuationBefore),
                Worth.of(valuation));
    }
}
