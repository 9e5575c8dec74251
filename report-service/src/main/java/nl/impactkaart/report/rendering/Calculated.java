package nl.impactkaart.report.rendering;

import java.math.BigDecimal;
import java.util.List;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.Scenario;
import nl.impactkaart.impactmap.ScenarioStatus;
import nl.impactkaart.impactmap.difference.Difference;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;
import nl.impactkaart.impactmap.results.MapResults;
import nl.impactkaart.impactmap.scenario.ScenarioWorth;
import nl.impactkaart.impactmap.uncertainty.MapSimulation;
import nl.impactkaart.impactmap.uncertainty.Tornado;
import nl.impactkaart.report.regenerating.ReportSource;
import nl.impactkaart.valuation.Valuation;
import nl.impactkaart.valuation.uncertainty.Distribution;
import nl.impactkaart.valuation.uncertainty.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a report has to compute, once for all its documents.
 *
 * @param scenarios that are open, in the order of the map
 * @param change since the revision before; absent for the first one
 * @param uncertainty absent where a range of the map does not hold its figure
 */
record Calculated(
        MapResults results,
        List<ScenarioResult> scenarios,
        @Nullable Difference change,
        @Nullable Uncertainty uncertainty) {

    /** The share by which figures are moved in a map that ranges none. */
    static final BigDecimal SHARE = new BigDecimal("0.1");

    /** Enough for two digits of a percentile. */
    private static final int RUNS = 2_000;

    private static final int BINS = 20;

    /** @param valuation of the map with the scenario's adjustments; absent where they no longer apply to the map */
    record ScenarioResult(Scenario scenario, @Nullable Valuation valuation) {

        private static ScenarioResult of(ImpactMap map, Scenario scenario) {
            try {
                return new ScenarioResult(
                        scenario, ScenarioWorth.of(map, scenario.adjustments()).valuation());
            } catch (MeaninglessFigureException e) {
                return new ScenarioResult(scenario, null);
            }
        }
    }

    /**
     * How sure the result is.
     *
     * @param ranged whether figures were moved to the ends of their ranges; else all of them by {@link #SHARE}
     * @param simulation absent when no figure has a range
     */
    record Uncertainty(
            Tornado tornado, boolean ranged, @Nullable Simulation simulation) {

        private static @Nullable Uncertainty of(ImpactMap map, long seed) {
            try {
                Tornado ranges = Tornado.ofRanges(map);
                return ranges.bars().isEmpty()
                        ? new Uncertainty(moving(Tornado.ofShare(map, SHARE)), false, null)
                        : new Uncertainty(
                                ranges, true, MapSimulation.run(map, Distribution.TRIANGULAR, seed, RUNS, BINS));
            } catch (IllegalArgumentException e) {
                // The map could be valued, so that a range is to blame; the page says so.
                return null;
            }
        }
    }

    /** Without what makes no difference: the discount rate of an empty map, for one. */
    private static Tornado moving(Tornado tornado) {
        return new Tornado(
                tornado.netPresentValue(),
                tornado.returnFactor(),
                tornado.bars().stream().filter(bar -> bar.swing().signum() > 0).toList());
    }

    static Calculated of(ReportSource source) {
        ImpactMap map = source.map();
        return new Calculated(
                MapResults.of(map, MapValuation.of(map)),
                map.scenarios().stream()
                        .filter(scenario -> scenario.status() == ScenarioStatus.OPEN)
                        .map(scenario -> ScenarioResult.of(map, scenario))
                        .toList(),
                source.before() == null ? null : Difference.between(source.before(), map),
                Uncertainty.of(map, source.input().seed()));
    }
}
