package nl.impactkaart.impactmap.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Maps taken together, in one currency. Amounts are in its minor units, unrounded. Source: docs/method/distribution.md.
 *
 * @param currency ISO 4217 code
 * @param counted the maps that count
 * @param apart the maps that do not, with the reason
 * @param presentValueOfBenefits sum over the maps that count
 * @param presentValueOfCosts sum over the maps that count
 * @param returnFactor benefits ÷ costs, never a mean of the maps' factors; absent when no map counts
 */
public record Portfolio(
        String currency,
        List<Line> counted,
        List<Apart> apart,
        BigDecimal presentValueOfBenefits,
        BigDecimal presentValueOfCosts,
        @Nullable BigDecimal returnFactor) {

    /**
     * What one map brings.
     *
     * @param heldBack whether its figures may be behind what was recorded
     */
    public record Line(
            UUID mapId,
            String currency,
            BigDecimal presentValueOfBenefits,
            BigDecimal presentValueOfCosts,
            boolean heldBack) {

        /** Benefits ÷ costs of this map; absent without costs. */
        public @Nullable BigDecimal returnFactor() {
            return Ratios.of(presentValueOfBenefits, presentValueOfCosts);
        }
    }

    /** A map that does not count. */
    public record Apart(Line line, Reason reason) {}

    /** Why a map does not count. */
    public enum Reason {
        /** Its amounts are in another currency, and no exchange rate is assumed. */
        OTHER_CURRENCY,
        /** An event could not be applied or is missing, so its figures may be behind. */
        HELD_BACK,
        /** Benefits without costs would flatter the others' factor. */
        NO_COSTS
    }

    /** The portfolio of maps in a currency. */
    public static Portfolio of(String currency, List<Line> lines) {
        List<Line> counted = new ArrayList<>();
        List<Apart> apart = new ArrayList<>();
        BigDecimal benefits = BigDecimal.ZERO;
        BigDecimal costs = BigDecimal.ZERO;
        for (Line line : lines) {
            Reason reason = reason(currency, line);
            if (reason != null) {
                apart.add(new Apart(line, reason));
                continue;
            }
            counted.add(line);
            benefits = benefits.add(line.presentValueOfBenefits(), Ratios.DIGITS);
            costs = costs.add(line.presentValueOfCosts(), Ratios.DIGITS);
        }
        return new Portfolio(
                currency, List.copyOf(counted), List.copyOf(apart), benefits, costs, Ratios.of(benefits, costs));
    }

    private static @Nullable Reason reason(String currency, Line line) {
        if (!currency.equals(line.currency())) {
            return Reason.OTHER_CURRENCY;
        }
        if (line.heldBack()) {
            return Reason.HELD_BACK;
        }
        return line.presentValueOfCosts().signum() == 0 ? Reason.NO_COSTS : null;
    }

    /** Benefits less costs. */
    public BigDecimal netPresentValue() {
        return presentValueOfBenefits.subtract(presentValueOfCosts, Ratios.DIGITS);
    }
}
