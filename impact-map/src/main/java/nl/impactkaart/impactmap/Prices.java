package nl.impactkaart.impactmap;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.PriceIndex;
import nl.impactkaart.valuation.uncertainty.PriceLevel;
import org.jspecify.annotations.Nullable;

/** Brings unit values to the price level of the method. Source: docs/method/outcomes.md. */
public final class Prices {

    private final Map<Integer, BigDecimal> index = new HashMap<>();
    private final @Nullable Integer level;

    private Prices(@Nullable MethodChosen method) {
        level = method == null ? null : method.priceLevelYear();
        if (method != null) {
            for (PriceIndex year : method.priceIndex()) {
                index.put(year.calendarYear(), year.index());
            }
        }
    }

    /** The prices by which a method values; it leaves them as they are unless it names a price level. */
    public static Prices of(@Nullable MethodChosen method) {
        return new Prices(method);
    }

    /** Whether values in prices of this calendar year can be brought to the method's level. */
    public boolean know(@Nullable Integer calendarYear) {
        return level == null || calendarYear == null || index.containsKey(calendarYear);
    }

    /**
     * The value of a unit at the method's price level, in minor units; as recorded where its prices have no year.
     *
     * @throws IllegalArgumentException when the index lacks that year
     */
    BigDecimal unitValue(Outcome outcome) {
        Long recorded = outcome.unitValueMinor();
        BigDecimal value = recorded == null ? BigDecimal.ZERO : BigDecimal.valueOf(recorded);
        return level(outcome.priceLevelYear()).of(value);
    }

    /**
     * From the prices of a calendar year to those of the method.
     *
     * @throws IllegalArgumentException when the index lacks that year
     */
    public PriceLevel level(@Nullable Integer calendarYear) {
        return level == null || calendarYear == null || level.equals(calendarYear)
                ? PriceLevel.OWN
                : new PriceLevel(of(level), of(calendarYear));
    }

    private BigDecimal of(int calendarYear) {
        BigDecimal found = index.get(calendarYear);
        if (found == null) {
            throw new IllegalArgumentException("priceIndex has no year " + calendarYear);
        }
        return found;
    }
}
