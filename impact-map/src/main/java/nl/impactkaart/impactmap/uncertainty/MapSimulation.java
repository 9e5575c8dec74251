package nl.impactkaart.impactmap.uncertainty;

import java.util.List;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.valuation.uncertainty.Distribution;
import nl.impactkaart.valuation.uncertainty.MonteCarlo;
import nl.impactkaart.valuation.uncertainty.Simulation;
import nl.impactkaart.valuation.uncertainty.UncertainFigure;

/** Simulates a map by the ranges of its rows. Source: docs/method/uncertainty.md. */
public final class MapSimulation {

    private MapSimulation() {}

    /**
     * Draws every figure that has a range, and values the map, so many times; the figure's value is the most likely one.
     *
     * @param seed of the random numbers: the same seed gives the same result to the last bit
     * @param runs 1 to {@value MonteCarlo#MAX_RUNS}
     * @param bins of the histograms, 1 to {@value MonteCarlo#MAX_BINS}
     * @throws IllegalArgumentException when a figure's value lies outside its range or a row ranges a figure that has no value,
     *     both by row and figure; when runs or bins lie outside those bounds; when the map cannot be valued
     */
    public static Simulation run(ImpactMap map, Distribution distribution, long seed, int runs, int bins) {
        MapFigures figures = MapFigures.of(map);
        List<UncertainFigure> uncertain = figures.figures().stream()
                .filter(figure -> figure.range() != null)
                .map(MapFigure::uncertain)
                .toList();
        return MonteCarlo.run(figures.formula(), uncertain, distribution, seed, runs, bins);
    }
}
