package nl.impactkaart.command.impactmap;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.FigureRange;
import nl.impactkaart.impactmap.ImpactMap;
import org.jspecify.annotations.Nullable;

/** Which figures have a meaning; the limits are those of the schemas. Fields are named as the API names them. */
final class Figures {

    private static final BigDecimal MOST_UNITS = new BigDecimal("1e12");
    private static final int DECIMALS = 12;

    private Figures() {}

    static void requireReason(ImpactMapCommand command) {
        String reason = command.reason();
        if (reason == null || reason.isBlank()) {
            throw new RejectedException(new Rejection.ReasonMissing());
        }
    }

    /** Last project year that the map's method values. */
    static int horizonYears(ImpactMap map) {
        return map.method() == null ? Limits.PROJECT_YEARS : map.method().horizonYears();
    }

    static void requireCostAmount(String field, @Nullable Long minor) {
        if (minor != null && minor < 0) {
            throw RejectedException.meaningless(field, "is negative; a cost is 0 or more. Record a gain as an outcome");
        }
        requireAmount(field, minor);
    }

    static void requireAmount(String field, @Nullable Long minor) {
        if (minor != null && (minor > Limits.AMOUNT_MINOR || minor < -Limits.AMOUNT_MINOR)) {
            throw RejectedException.meaningless(
                    field, "is beyond 10^15 minor units; check that the amount is in minor units (cents)");
        }
    }

    static void requireFraction(String field, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw RejectedException.meaningless(
                    field, "is " + value.toPlainString() + "; it is a fraction from 0 to 1, so 35 % is \"0.35\"");
        }
        requireDecimals(field, value);
    }

    static void requireQuantity(String field, @Nullable BigDecimal value) {
        if (value == null) {
            return;
        }
        if (value.signum() < 0) {
            throw RejectedException.meaningless(
                    field, "is negative; harm is an outcome with a negative unitValueMinor, not a negative quantity");
        }
        if (value.compareTo(MOST_UNITS) > 0) {
            throw RejectedException.meaningless(field, "is beyond 10^12");
        }
        requireDecimals(field, value);
    }

    private static void requireDecimals(String field, BigDecimal value) {
        if (value.scale() > DECIMALS) {
            throw RejectedException.meaningless(field, "has more than " + DECIMALS + " decimals; round it");
        }
    }

    /** @param known the figures of the row that can have a range */
    static void requireRanges(List<FigureRange> ranges, Set<String> known) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ranges.size(); i++) {
            FigureRange range = ranges.get(i);
            String field = "ranges[" + i + "]";
            if (!known.contains(range.figure())) {
                throw RejectedException.meaningless(
                        field + ".figure", "is not a figure that can have a range: " + String.join(", ", known));
            }
            if (!seen.add(range.figure())) {
                throw RejectedException.meaningless(field + ".figure", "has a range already; give one range a figure");
            }
            if (range.low().compareTo(range.high()) > 0) {
                throw RejectedException.meaningless(field + ".low", "is above high; exchange them");
            }
            requireDecimals(field + ".low", range.low());
            requireDecimals(field + ".high", range.high());
        }
    }

    static void requireRoom(String rows, int present, int limit) {
        if (present >= limit) {
            throw new RejectedException(new Rejection.TooManyRows(rows, limit));
        }
    }
}
