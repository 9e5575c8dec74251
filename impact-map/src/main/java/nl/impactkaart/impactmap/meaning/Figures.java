package nl.impactkaart.impactmap.meaning;

import java.math.BigDecimal;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.impactmap.ImpactMap;
import org.jspecify.annotations.Nullable;

/** Which figures have a meaning; the limits are those of the schemas. Fields are named as the API names them. */
final class Figures {

    private static final BigDecimal MOST_UNITS = new BigDecimal("1e12");
    private static final int DECIMALS = 12;

    private Figures() {}

    /** Last project year that the map's method values. */
    static int horizonYears(ImpactMap map) {
        return map.method() == null ? Limits.PROJECT_YEARS : map.method().horizonYears();
    }

    static void requireCostAmount(String field, @Nullable Long minor) {
        if (minor != null && minor < 0) {
            throw new MeaninglessFigureException(
                    field, "is negative; a cost is 0 or more. Record a gain as an outcome");
        }
        requireAmount(field, minor);
    }

    static void requireAmount(String field, @Nullable Long minor) {
        if (minor != null && (minor > Limits.AMOUNT_MINOR || minor < -Limits.AMOUNT_MINOR)) {
            throw new MeaninglessFigureException(
                    field, "is beyond 10^15 minor units; check that the amount is in minor units (cents)");
        }
    }

    static void requirePeople(String field, @Nullable Long people) {
        if (people != null && (people < 0 || people > Limits.PEOPLE)) {
            throw new MeaninglessFigureException(field, "is " + people + "; people are 0 to " + Limits.PEOPLE);
        }
    }

    static void requireDuration(String field, long years) {
        if (years < 1 || years > Limits.PROJECT_YEARS) {
            throw new MeaninglessFigureException(
                    field, "is " + years + "; an outcome lasts 1 to " + Limits.PROJECT_YEARS + " years");
        }
    }

    static void requireFraction(String field, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new MeaninglessFigureException(
                    field, "is " + value.toPlainString() + "; it is a fraction from 0 to 1, so 35 % is \"0.35\"");
        }
        requireDecimals(field, value);
    }

    static void requireQuantity(String field, @Nullable BigDecimal value) {
        if (value == null) {
            return;
        }
        if (value.signum() < 0) {
            throw new MeaninglessFigureException(
                    field, "is negative; harm is an outcome with a negative unitValueMinor, not a negative quantity");
        }
        if (value.compareTo(MOST_UNITS) > 0) {
            throw new MeaninglessFigureException(field, "is beyond 10^12");
        }
        requireDecimals(field, value);
    }

    static void requireDecimals(String field, BigDecimal value) {
        if (value.scale() > DECIMALS) {
            throw new MeaninglessFigureException(field, "has more than " + DECIMALS + " decimals; round it");
        }
    }

    /** The same as a whole number, for figures that are counted. */
    static long whole(String field, BigDecimal value) {
        if (value.stripTrailingZeros().scale() > 0) {
            throw new MeaninglessFigureException(field, "is not a whole number, as its figure is");
        }
        if (value.abs().compareTo(BigDecimal.valueOf(Limits.AMOUNT_MINOR)) > 0) {
            throw new MeaninglessFigureException(field, "is beyond 10^15");
        }
        return value.longValueExact();
    }
}
