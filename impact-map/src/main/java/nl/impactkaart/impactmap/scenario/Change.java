package nl.impactkaart.impactmap.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;
import org.jspecify.annotations.Nullable;

/**
 * What one adjustment makes of a value. What is counted in whole numbers is rounded half up, anything else to
 * {@value #DECIMALS} decimals.
 */
final class Change {

    private static final int DECIMALS = 12;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private final FigureAdjustment adjustment;
    private final String place;

    private Change(FigureAdjustment adjustment, String place) {
        this.adjustment = adjustment;
        this.place = place;
    }

    /** The changes of a scenario, each of which names its place in it when it is refused. */
    static List<Change> all(List<FigureAdjustment> adjustments) {
        return IntStream.range(0, adjustments.size())
                .mapToObj(i -> new Change(adjustments.get(i), "adjustments[" + i + "]"))
                .toList();
    }

    FigureAdjustment adjustment() {
        return adjustment;
    }

    /**
     * Whether it is about that row.
     *
     * @param rowId any row of the kind when absent
     */
    boolean targets(FigureKind kind, @Nullable UUID rowId) {
        UUID wanted = adjustment.rowId();
        return adjustment.kind() == kind && (wanted == null || rowId == null || wanted.equals(rowId));
    }

    /** Whether it leaves a row alone that lacks the figure: one that names its row may give it one. */
    boolean skips(@Nullable Object current) {
        return current == null && (adjustment.rowId() == null || adjustment.operation() == AdjustmentOperation.SCALE);
    }

    /**
     * The new value.
     *
     * @param type of the component that holds it
     * @param current absent only where there is none and it is set
     */
    Object of(Class<?> type, @Nullable Object current) {
        refuseYear();
        if (type == long.class || type == Long.class) {
            return whole(current == null ? null : BigDecimal.valueOf(((Number) current).longValue()))
                    .longValueExact();
        }
        if (type == int.class || type == Integer.class) {
            return year(current == null ? null : BigDecimal.valueOf(((Number) current).intValue()));
        }
        if (type == BigDecimal.class) {
            return decimal((BigDecimal) current);
        }
        return choice(type);
    }

    BigDecimal decimal(@Nullable BigDecimal current) {
        BigDecimal value = number();
        BigDecimal changed =
                adjustment.operation() == AdjustmentOperation.SET || current == null ? value : current.multiply(value);
        return changed.scale() > DECIMALS ? changed.setScale(DECIMALS, RoundingMode.HALF_UP) : changed;
    }

    BigDecimal whole(@Nullable BigDecimal current) {
        BigDecimal whole = decimal(current).setScale(0, RoundingMode.HALF_UP);
        if (whole.precision() > DECIMALS + 6) {
            throw meaningless("value", "makes the figure larger than 10^18");
        }
        return whole;
    }

    private int year(@Nullable BigDecimal current) {
        BigDecimal whole = whole(current);
        if (whole.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw meaningless("value", "makes the figure larger than any year");
        }
        return whole.intValueExact();
    }

    private BigDecimal number() {
        if (!DECIMAL.matcher(adjustment.value()).matches()) {
            throw meaningless("value", "is no decimal number such as \"0.25\"");
        }
        return new BigDecimal(adjustment.value());
    }

    private Object choice(Class<?> type) {
        if (adjustment.operation() == AdjustmentOperation.SCALE) {
            throw meaningless("operation", "is SCALE, but this figure is a choice; SET it");
        }
        Object[] choices = type == boolean.class ? new Object[] {true, false} : type.getEnumConstants();
        return Arrays.stream(choices)
                .filter(each -> each.toString().equals(adjustment.value()))
                .findFirst()
                .orElseThrow(() -> meaningless("value", "is none of " + Arrays.toString(choices)));
    }

    /** For figures that are the same in every year. */
    void refuseYear() {
        if (adjustment.year() != null) {
            throw meaningless("year", "is given, but this figure is the same in every year; leave it out");
        }
    }

    MeaninglessFigureException meetsNothing() {
        return meaningless("figure", "has no value there that could be changed");
    }

    MeaninglessFigureException meaningless(String component, String reason) {
        return new MeaninglessFigureException(place + "." + component, reason);
    }
}
