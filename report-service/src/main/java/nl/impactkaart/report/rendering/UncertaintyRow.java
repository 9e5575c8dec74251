package nl.impactkaart.report.rendering;

import java.math.BigDecimal;
import java.util.List;
import nl.impactkaart.impactmap.uncertainty.FigureId;
import nl.impactkaart.impactmap.uncertainty.Tornado;
import nl.impactkaart.report.rendering.Calculated.Uncertainty;
import nl.impactkaart.valuation.Rounding;
import nl.impactkaart.valuation.uncertainty.Simulation;
import nl.impactkaart.valuation.uncertainty.Spread;
import org.jspecify.annotations.Nullable;

/**
 * How sure the result is.
 *
 * @param ranged whether figures were moved to the ends of their ranges; else all of them a tenth down and up
 * @param tornado the widest swing first
 * @param simulation absent when no figure has a range, or a run had no costs
 */
record UncertaintyRow(
        boolean ranged, List<Swing> tornado, @Nullable Simulated simulation) {

    /** A figure at both of its ends, all others as they are. */
    record Swing(FigureId figure, BigDecimal value, End low, End high) {}

    /** The map with its figure at one end. */
    record End(
            BigDecimal value,
            BigDecimal netPresentValue,
            @Nullable BigDecimal returnFactor) {}

    /** The return factors of all runs; the shares are fractions. */
    record Simulated(
            long seed,
            int runs,
            BigDecimal mean,
            BigDecimal p5,
            BigDecimal p50,
            BigDecimal p95,
            BigDecimal probabilityAboveOne,
            BigDecimal probabilityAboveBenchmark,
            List<BigDecimal> bounds,
            List<Integer> counts) {}

    static UncertaintyRow of(Uncertainty uncertainty, int digits) {
        Simulation simulation = uncertainty.simulation();
        return new UncertaintyRow(
                uncertainty.ranged(),
                uncertainty.tornado().bars().stream()
                        .map(bar -> new Swing(
                                bar.figure(), plain(bar.value()), end(bar.low(), digits), end(bar.high(), digits)))
                        .toList(),
                simulation == null || simulation.returnFactor() == null
                        ? null
                        : simulated(simulation, simulation.returnFactor()));
    }

    private static End end(Tornado.End end, int digits) {
        return new End(
                plain(end.value()),
                Rounding.money(end.netPresentValue(), digits),
                end.returnFactor() == null ? null : Rounding.factor(end.returnFactor()));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static Simulated simulated(Simulation simulation, Simulation.ReturnFactors factors) {
        Spread spread = factors.spread();
        return new Simulated(
                simulation.seed(),
                simulation.runs(),
                factor(spread.mean()),
                factor(spread.p5()),
                factor(spread.p50()),
                factor(spread.p95()),
                factor(factors.probabilityAboveOne()),
                factor(factors.probabilityAboveBenchmark()),
                spread.histogram().bounds().stream().map(UncertaintyRow::factor).toList(),
                spread.histogram().counts());
    }

    private static BigDecimal factor(double value) {
        return Rounding.factor(BigDecimal.valueOf(value));
    }
}
