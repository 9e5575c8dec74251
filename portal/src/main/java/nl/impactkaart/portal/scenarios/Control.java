package nl.impactkaart.portal.scenarios;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import nl.impactkaart.portal.access.Show;
import org.jspecify.annotations.Nullable;

/**
 * A lever with a slider beside it. Bounds are as the field shows the figure: in the currency itself, in per cent.
 *
 * @param current what the figure is now; absent where nothing can be said of all rows
 */
record Control(Lever lever, @Nullable BigDecimal current, BigDecimal least, BigDecimal most, BigDecimal step) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.TWO;

    /** In per cent more or less than it is. */
    static Control change(Lever lever) {
        return new Control(lever, BigDecimal.ZERO, HUNDRED.negate(), HUNDRED, BigDecimal.ONE);
    }

    static Control percent(Lever lever, @Nullable BigDecimal fraction, int most) {
        BigDecimal step = most < HUNDRED.intValue() ? new BigDecimal("0.1") : BigDecimal.ONE;
        BigDecimal current = fraction == null ? null : fraction.movePointRight(2);
        return new Control(lever, current, BigDecimal.ZERO, BigDecimal.valueOf(most), step);
    }

    /** From nothing to twice what it is. */
    static Control around(Lever lever, BigDecimal current) {
        BigDecimal twice = current.signum() == 0 ? HUNDRED : current.multiply(TWO);
        return new Control(lever, current, twice.min(BigDecimal.ZERO), twice.max(BigDecimal.ZERO), step(lever, twice));
    }

    static Control years(Lever lever, @Nullable Integer current, int most) {
        return new Control(
                lever,
                current == null ? null : BigDecimal.valueOf(current),
                BigDecimal.ONE,
                BigDecimal.valueOf(most),
                BigDecimal.ONE);
    }

    /** One, two or five hundredths of the whole way at most, in round figures. */
    private static BigDecimal step(Lever lever, BigDecimal length) {
        BigDecimal hundredth = length.abs().divide(HUNDRED, MathContext.DECIMAL32);
        BigDecimal round = BigDecimal.ONE.movePointRight(hundredth.precision() - hundredth.scale() - 1);
        return lever.unit() == Lever.Unit.WHOLE ? round.max(BigDecimal.ONE).setScale(0, RoundingMode.CEILING) : round;
    }

    public String name() {
        return lever.name();
    }

    public String figure() {
        return lever.figure();
    }

    public String unit() {
        return lever.unit().name();
    }

    /** What the figure is now, as it is read. */
    public String shown(Show show, String currency) {
        String plain = start().toPlainString();
        return switch (lever.unit()) {
            case CHANGE, WHOLE, NUMBER -> show.number(plain);
            case MONEY -> show.money(plain, currency);
            case PERCENT ->
                show.number(start().setScale(1, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()) + "\u00a0%";
        };
    }

    /** Where the slider stands while nothing is filled in. */
    public BigDecimal start() {
        return current == null ? least : current;
    }
}
