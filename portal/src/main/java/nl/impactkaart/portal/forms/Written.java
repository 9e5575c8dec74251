package nl.impactkaart.portal.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How somebody writes figures: with the comma or point of the own language, and with or without marks between thousands. */
final class Written {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Minor units: as much as the services take. */
    private static final BigDecimal GREATEST_AMOUNT = new BigDecimal("1e15");

    private final char decimalMark;
    private final Pattern number;
    private final char thousandsMark;
    private final int moneyDecimals;

    Written(Locale language, String currency) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language);
        decimalMark = symbols.getDecimalSeparator();
        thousandsMark = symbols.getGroupingSeparator();
        String thousands = Pattern.quote(String.valueOf(thousandsMark));
        String decimals = Pattern.quote(String.valueOf(decimalMark));
        number = Pattern.compile("[-−]?(\\d{1,3}(" + thousands + "\\d{3})+|\\d+)(" + decimals + "\\d+)?");
        moneyDecimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.setScale(Math.max(0, plain.scale()), RoundingMode.UNNECESSARY)
                .toPlainString()
                .replace('.', decimalMark);
    }

    String money(long minor) {
        BigDecimal amount = BigDecimal.valueOf(minor, moneyDecimals);
        return minor % Math.round(Math.pow(10, moneyDecimals)) == 0
                ? number(amount)
                : amount.toPlainString().replace('.', decimalMark);
    }

    /** Why the text is no such value; empty when it is one. */
    Optional<Fault> fault(Field.Kind kind, String text) {
        return switch (kind) {
            case NUMBER, PERCENT -> isNumber(text) ? Optional.empty() : Optional.of(Fault.of("number"));
            case MONEY -> isNumber(text) ? ofAmount(decimal(text)) : Optional.of(Fault.of("number"));
            case WHOLE -> text.matches("-?\\d{1,12}") ? Optional.empty() : Optional.of(Fault.of("whole"));
            case DAY -> isDay(text) ? Optional.empty() : Optional.of(Fault.of("day"));
            case TEXT, LONG_TEXT, PROSE, CHOICE -> Optional.empty();
        };
    }

    private Optional<Fault> ofAmount(BigDecimal amount) {
        if (amount.movePointRight(moneyDecimals).abs().compareTo(GREATEST_AMOUNT) > 0) {
            return Optional.of(Fault.of("rule.MONEY"));
        }
        return amount.stripTrailingZeros().scale() > moneyDecimals ? Optional.of(Fault.of("cents")) : Optional.empty();
    }

    private boolean isNumber(String text) {
        return text.length() <= 40 && number.matcher(bare(text)).matches();
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** What the API takes for a text that has no fault. */
    Object value(Field.Kind kind, String text) {
        return switch (kind) {
            case MONEY -> decimal(text).movePointRight(moneyDecimals).longValueExact();
            case NUMBER -> decimal(text).toPlainString();
            case PERCENT -> decimal(text).divide(HUNDRED).toPlainString();
            case WHOLE -> Long.parseLong(text);
            case TEXT, LONG_TEXT, PROSE, DAY, CHOICE -> text;
        };
    }

    private BigDecimal decimal(String text) {
        return new BigDecimal(bare(text)
                .replace('−', '-')
                .replace(String.valueOf(thousandsMark), "")
                .replace(decimalMark, '.'));
    }

    /** Without what people put around a number. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0€£$%]", "");
    }
}
