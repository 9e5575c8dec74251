package nl.impactkaart.impactmap;

import java.math.BigDecimal;
import nl.impactkaart.valuation.Rounding;
import org.jspecify.annotations.Nullable;

/** Figures as a test writes them. */
final class Written {

    private Written() {}

    static String factor(@Nullable BigDecimal value) {
        return value == null ? "-" : Rounding.factor(value).toPlainString();
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
