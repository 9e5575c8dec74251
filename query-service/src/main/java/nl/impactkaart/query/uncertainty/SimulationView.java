package nl.impactkaart.query.uncertainty;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleFunction;
import nl.impactkaart.query.currentmap.Figures;
import nl.impactkaart.query.currentmap.VisibleMap;
import nl.impactkaart.valuation.Rounding;
import nl.impactkaart.valuation.uncertainty.Distribution;
import nl.impactkaart.valuation.uncertainty.Simulation;
import nl.impactkaart.valuation.uncertainty.Spread;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Simulation",
        description = "What came of many runs, each with its own draw of every figure that has a range. The same map,"
                + " distribution, seed and number of runs give the same figures.")
record SimulationView(
        @Schema(description = "The event within the map that all of this stands on.")
        long sequence,

        @Schema(description = "ISO 4217 code of every amount.", example = "EUR")
        String currency,

        Distribution distribution,
        long seed,
        int runs,

        @Schema(description = "In the currency.") SpreadView netPresentValue,

        @Schema(description = "Absent when a run has no costs.") @Nullable
        SpreadView returnFactor,

        @Schema(description = "Share of the runs whose factor is above 1.", example = "0.934000") @Nullable
        String probabilityAboveOne,

        @Schema(description = "Share of the runs whose factor is above 1.6, the average of social-work projects.")
        @Nullable
        String probabilityAboveBenchmark) {

    @Schema(name = "Spread", description = "Percentiles are results that occurred.")
    record SpreadView(
            String mean,
            String p5,
            String p50,
            String p95,

            @Schema(description = "Where each bin of the histogram begins, and where the last one ends.")
            List<String> bounds,

            @Schema(description = "Runs by bin.") List<Integer> counts) {

        static SpreadView of(Spread spread, DoubleFunction<String> shown) {
            return new SpreadView(
                    shown.apply(spread.mean()),
                    shown.apply(spread.p5()),
                    shown.apply(spread.p50()),
                    shown.apply(spread.p95()),
                    spread.histogram().bounds().stream().map(shown::apply).toList(),
                    spread.histogram().counts());
        }
    }

    static SimulationView of(VisibleMap visible, Simulation simulation) {
        String currency = visible.map().startedProject().currency();
        Simulation.ReturnFactors factors = simulation.returnFactor();
        return new SimulationView(
                visible.sequence(),
                currency,
                simulation.distribution(),
                simulation.seed(),
                simulation.runs(),
                SpreadView.of(
                        simulation.netPresentValue(), amount -> Figures.money(BigDecimal.valueOf(amount), currency)),
                factors == null ? null : SpreadView.of(factors.spread(), SimulationView::factor),
                factors == null ? null : factor(factors.probabilityAboveOne()),
                factors == null ? null : factor(factors.probabilityAboveBenchmark()));
    }

    private static String factor(double factor) {
        return Rounding.factor(BigDecimal.valueOf(factor)).toPlainString();
    }
}
