package nl.impactkaart.query.uncertainty;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.impactkaart.impactmap.uncertainty.Tornado;
import nl.impactkaart.query.currentmap.Figures;
import nl.impactkaart.query.currentmap.VisibleMap;
import org.jspecify.annotations.Nullable;

@Schema(name = "Tornado", description = "How far each figure alone moves the result; the widest swing first.")
record TornadoView(
        @Schema(description = "The event within the map that all of this stands on.")
        long sequence,

        @Schema(description = "ISO 4217 code of every amount.", example = "EUR")
        String currency,

        @Schema(description = "Of the map as it is; absent without costs.") @Nullable
        String returnFactor,

        @Schema(description = "Of the map as it is.") String netPresentValue,
        List<Bar> bars) {

    @Schema(name = "TornadoBar")
    record Bar(
            FigureView figure,

            @Schema(description = "As the map has it, in the figure's own unit.")
            String value,

            End low,
            End high,

            @Schema(description = "Between the net present values of both ends.")
            String swing) {}

    @Schema(name = "TornadoEnd")
    record End(
            @Schema(description = "In the figure's own unit.")
            String value,

            @Nullable String returnFactor,
            String netPresentValue) {}

    static TornadoView of(VisibleMap visible, Tornado tornado) {
        String currency = visible.map().startedProject().currency();
        return new TornadoView(
                visible.sequence(),
                currency,
                Figures.factorIfAny(tornado.returnFactor()),
                Figures.money(tornado.netPresentValue(), currency),
                tornado.bars().stream().map(bar -> bar(bar, currency)).toList());
    }

    private static Bar bar(Tornado.Bar bar, String currency) {
        return new Bar(
                FigureView.of(bar.figure()),
                bar.value().toPlainString(),
                end(bar.low(), currency),
                end(bar.high(), currency),
                Figures.money(bar.swing(), currency));
    }

    private static End end(Tornado.End end, String currency) {
        return new End(
                end.value().toPlainString(),
                Figures.factorIfAny(end.returnFactor()),
                Figures.money(end.netPresentValue(), currency));
    }
}
