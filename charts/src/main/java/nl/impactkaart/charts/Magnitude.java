package nl.impactkaart.charts;

import java.math.BigDecimal;
import java.util.List;

/** In which unit a figure is short: as it is, or in millions, billions, trillions, and beyond in powers of ten. */
record Magnitude(int power) {

    static final Magnitude ONE = new Magnitude(0);

    private static final int LARGEST_NAMED = 12;
    private static final List<Magnitude> NAMED =
            List.of(new Magnitude(LARGEST_NAMED), new Magnitude(9), new Magnitude(6), ONE);

    /** @param absolute 0 or more */
    static Magnitude of(BigDecimal absolute) {
        int digits = absolute.precision() - absolute.scale();
        if (digits > LARGEST_NAMED + 6) {
            return new Magnitude(digits - 1);
        }
        return NAMED.stream()
                .filter(magnitude -> digits > magnitude.power)
                .findFirst()
                .orElse(ONE);
    }

    /** The value, counted in this unit. */
    BigDecimal count(BigDecimal value) {
        return value.scaleByPowerOfTen(-power);
    }

    /** What follows a figure in this unit. */
    String after(Words words) {
        return switch (power) {
            case 0 -> "";
            case 6 -> words.say("million");
            case 9 -> words.say("billion");
            case LARGEST_NAMED -> words.say("trillion");
            default -> "E" + power;
        };
    }
}
