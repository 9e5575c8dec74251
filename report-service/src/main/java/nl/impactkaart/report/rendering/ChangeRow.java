package nl.impactkaart.report.rendering;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import nl.impactkaart.impactmap.difference.Cause;
import nl.impactkaart.impactmap.difference.Difference;
import nl.impactkaart.impactmap.evolution.ChangedFigure;
import nl.impactkaart.valuation.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * What changed as one, and what it did to the result.
 *
 * @param figures all that it changed
 * @param netPresentValue its part of the difference; absent when it cannot move the result
 * @param returnFactor its part of the difference; absent too without costs before or after
 */
record ChangeRow(
        List<ChangedFigure> figures,
        @Nullable BigDecimal netPresentValue,
        @Nullable BigDecimal returnFactor) {

    static List<ChangeRow> of(@Nullable Difference change, int digits) {
        return change == null
                ? List.of()
                : Stream.concat(
                                change.causes().stream().map(cause -> of(cause, digits)),
                                change.others().stream().map(figure -> new ChangeRow(List.of(figure), null, null)))
                        .toList();
    }

    private static ChangeRow of(Cause cause, int digits) {
        BigDecimal factor = cause.contribution().returnFactor();
        return new ChangeRow(
                cause.figures(),
                Rounding.money(cause.contribution().netPresentValue(), digits),
                factor == null ? null : Rounding.factor(factor));
    }
}
