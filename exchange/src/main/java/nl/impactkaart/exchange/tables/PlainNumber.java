package nl.impactkaart.exchange.tables;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them: with a currency sign, thousands in groups, a decimal point or comma. */
public final class PlainNumber {

    private static final int MOST_CHARACTERS = 60;
    private static final Pattern DECORATION = Pattern.compile("[\\s\\u00a0\\u202f\\p{Sc}]");
    private static final Pattern SHAPE = Pattern.compile("-?[0-9]+([.,][0-9]+)*");

    private PlainNumber() {}

    /**
     * The number that a cell holds.
     *
     * @param notation of the file, which decides whether "1.234" has three decimals or a thousand; without one, or against
     *     it, such a number is no number
     * @return empty when it is none, or could be two
     */
    public static Optional<BigDecimal> of(ReadCell cell, @Nullable Notation notation) {
        if (cell.text().length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        if (cell.number()) {
            return Optional.of(new BigDecimal(cell.text()));
        }
        String text = DECORATION.matcher(cell.text()).replaceAll("");
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (last < 0) {
            return Optional.of(new BigDecimal(text));
        }
        char sign = text.charAt(last);
        String whole = text.substring(0, last);
        String rest = text.substring(last + 1);
        boolean once = whole.indexOf(sign) < 0;
        boolean mixed = whole.indexOf(sign == '.' ? ',' : '.') >= 0;
        if (once && !mixed && couldBeThousands(whole, rest)) {
            boolean decimals = notation != null && notation.decimalSign() == sign;
            return decimals ? Optional.of(new BigDecimal(whole + "." + rest)) : Optional.empty();
        }
        return once
                ? grouped(whole).map(digits -> new BigDecimal(digits + "." + rest))
                : grouped(text).map(BigDecimal::new);
    }

    private static boolean couldBeThousands(String whole, String rest) {
        return rest.length() == 3 && whole.matches("-?[1-9][0-9]{0,2}");
    }

    /** The digits of a whole number, written together or in groups of three. */
    private static Optional<String> grouped(String text) {
        return text.matches("-?[0-9]+|-?[1-9][0-9]{0,2}((\\.[0-9]{3})+|(,[0-9]{3})+)")
                ? Optional.of(text.replaceAll("[.,]", ""))
                : Optional.empty();
    }
}
