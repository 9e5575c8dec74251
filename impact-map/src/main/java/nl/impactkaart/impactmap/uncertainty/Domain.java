package nl.impactkaart.impactmap.uncertainty;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a figure can be.
 *
 * @param low inclusive; without a bound when absent, as is {@code high}
 */
record Domain(@Nullable BigDecimal low, @Nullable BigDecimal high) {

    static final Domain ANY = new Domain(null, null);
    static final Domain NOT_NEGATIVE = new Domain(BigDecimal.ZERO, null);
    static final Domain FRACTION = new Domain(BigDecimal.ZERO, BigDecimal.ONE);

    static Domain years(int most) {
        return new Domain(BigDecimal.ONE, BigDecimal.valueOf(most));
    }

    boolean contains(BigDecimal value) {
        return clamped(value).compareTo(value) == 0;
    }

    /** The value, or the bound that it lies beyond. */
    BigDecimal clamped(BigDecimal value) {
        BigDecimal atLeast = low == null ? value : value.max(low);
        return high == null ? atLeast : atLeast.min(high);
    }
}
