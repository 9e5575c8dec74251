package nl.impactkaart.query.uncertainty;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.impactkaart.impactmap.uncertainty.BreakEven;
import nl.impactkaart.query.currentmap.VisibleMap;
import nl.impactkaart.valuation.Rounding;
import org.jspecify.annotations.Nullable;

@Schema(name = "BreakEven", description = "For every figure, the value at which benefits equal costs.")
record BreakEvenView(
        @Schema(description = "The event within the map that all of this stands on.")
        long sequence,

        List<Row> figures) {

    @Schema(name = "BreakEvenFigure")
    record Row(
            FigureView figure,

            @Schema(description = "As the map has it, in the figure's own unit.")
            String value,

            @Schema(
                    description = "The value at which the return factor is 1, all other figures as they are; absent"
                            + " where no value that the figure can have does it.")
            @Nullable
            String breakEvenValue) {}

    static BreakEvenView of(VisibleMap visible) {
        return new BreakEvenView(
                visible.sequence(),
                BreakEven.of(visible.map()).stream().map(BreakEvenView::row).toList());
    }

    private static Row row(BreakEven figure) {
        return new Row(
                FigureView.of(figure.figure()),
                figure.value().toPlainString(),
                figure.breakEvenValue() == null
                        ? null
                        : Rounding.factor(figure.breakEvenValue()).toPlainString());
    }
}
