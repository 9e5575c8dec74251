package nl.impactkaart.portal.scenarios;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.impactkaart.portal.forms.Field;
import org.jspecify.annotations.Nullable;

/**
 * Which figure a field of the form changes, and how. The name of the field says it all, so that a slider that moves is
 * answered without reading the map.
 *
 * @param rowId every row of the kind when absent
 */
record Lever(String kind, @Nullable UUID rowId, String figure, String operation) {

    private static final String ALL = "all";
    private static final Pattern NAME =
            Pattern.compile("(COST|REACH|OUTCOME|METHOD)_(all|[0-9a-f-]{36})_([A-Za-z]{1,40})_(SET|SCALE)");
    private static final Set<String> FRACTIONS =
            Set.of("deadweight", "displacement", "attribution", "leakage", "substitution", "dropOff", "ratePerYear");
    private static final Set<String> COUNTED = Set.of("plannedPeople", "actualPeople", "durationYears", "horizonYears");

    /** How the figure is written. */
    enum Unit {
        /** In per cent more or less than it is. */
        CHANGE,
        MONEY,
        PERCENT,
        WHOLE,
        NUMBER
    }

    static Lever set(String kind, @Nullable UUID rowId, String figure) {
        return new Lever(kind, rowId, figure, Adjustment.SET);
    }

    static Lever scale(String kind, @Nullable UUID rowId, String figure) {
        return new Lever(kind, rowId, figure, Adjustment.SCALE);
    }

    /** Empty for the name of another field. */
    static Optional<Lever> parse(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        UUID row = parts.group(2).equals(ALL) ? null : UUID.fromString(parts.group(2));
        return Optional.of(new Lever(parts.group(1), row, parts.group(3), parts.group(4)));
    }

    public String name() {
        return String.join("_", kind, rowId == null ? ALL : rowId.toString(), figure, operation);
    }

    public Unit unit() {
        if (operation.equals(Adjustment.SCALE)) {
            return Unit.CHANGE;
        }
        if (figure.endsWith("Minor")) {
            return Unit.MONEY;
        }
        if (FRACTIONS.contains(figure)) {
            return Unit.PERCENT;
        }
        return COUNTED.contains(figure) ? Unit.WHOLE : Unit.NUMBER;
    }

    Field field() {
        return Field.of(
                name(),
                switch (unit()) {
                    case CHANGE, NUMBER -> Field.Kind.NUMBER;
                    case MONEY -> Field.Kind.MONEY;
                    case PERCENT -> Field.Kind.PERCENT;
                    case WHOLE -> Field.Kind.WHOLE;
                });
    }

    /** @param value as the field of a form turns it into JSON */
    Adjustment adjustment(Object value) {
        String plain = value.toString();
        if (unit() == Unit.CHANGE) {
            plain = new BigDecimal(plain)
                    .movePointLeft(2)
                    .add(BigDecimal.ONE)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return new Adjustment(kind, rowId, figure, null, operation, plain);
    }

    boolean makes(Adjustment adjustment) {
        return adjustment.year() == null
                && equals(
                        new Lever(adjustment.kind(), adjustment.rowId(), adjustment.figure(), adjustment.operation()));
    }

    /** The value of an adjustment as a field of a form takes it from JSON. */
    Object inForm(String value) {
        return switch (unit()) {
            case CHANGE ->
                new BigDecimal(value).subtract(BigDecimal.ONE).movePointRight(2).toPlainString();
            case MONEY ->
                new BigDecimal(value).setScale(0, RoundingMode.HALF_UP).longValueExact();
            case PERCENT, WHOLE, NUMBER -> value;
        };
    }
}
