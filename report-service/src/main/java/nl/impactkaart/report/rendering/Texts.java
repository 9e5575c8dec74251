package nl.impactkaart.report.rendering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import nl.impactkaart.impactmap.evolution.Language;
import nl.impactkaart.report.rendering.Page.Cell;
import nl.impactkaart.valuation.Rounding;

/** Words, numbers, money and dates in the reader's language; the same on every JVM. */
final class Texts {

    static final Locale DUTCH = Locale.of("nl");

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Map<String, String> SYMBOLS = Map.of("EUR", "€", "GBP", "£", "USD", "$");
    private static final String NO_BREAK = "\u00a0";
    /** With a word joiner, so that no line ends between it and the amount. */
    private static final String MINUS = "−\u2060";

    private static final int FACTOR_DECIMALS = 2;

    private final Locale language;
    private final String currency;
    private final int fractionDigits;
    private final ResourceBundle words;
    private final DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);

    Texts(Locale language, String currency, int fractionDigits) {
        this.language = language;
        this.currency = currency;
        this.fractionDigits = fractionDigits;
        this.words = ResourceBundle.getBundle(
                "nl.impactkaart.report.rendering.report",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        boolean dutch = language.equals(DUTCH);
        symbols.setGroupingSeparator(dutch ? '.' : ',');
        symbols.setDecimalSeparator(dutch ? ',' : '.');
    }

    Locale language() {
        return language;
    }

    String say(String key, Object... arguments) {
        String pattern = words.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    String say(Enum<?> value) {
        return say(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** In which figures of maps are worded. */
    Language wording() {
        return language.equals(DUTCH) ? Language.DUTCH : Language.ENGLISH;
    }

    /** @param minor minor units; minor units too, with the decimals that {@link #money} shows */
    BigDecimal rounded(BigDecimal minor) {
        return Rounding.money(minor, fractionDigits).movePointRight(fractionDigits);
    }

    /** With the decimals that {@link #factor} shows. */
    BigDecimal roundedFactor(BigDecimal factor) {
        return factor.setScale(FACTOR_DECIMALS, RoundingMode.HALF_UP);
    }

    /** @param minor minor units, unrounded */
    String money(BigDecimal minor) {
        return amount(Rounding.money(minor, fractionDigits), fractionDigits);
    }

    /** @param minor minor units, unrounded; its value is in whole units of the currency */
    Cell moneyCell(BigDecimal minor) {
        return new Cell(money(minor), Rounding.money(minor, fractionDigits));
    }

    /** A number that was computed: programs get six decimals of it, as ever. */
    Cell cell(String text, BigDecimal value) {
        return new Cell(text, Rounding.factor(value));
    }

    Cell factorCell(BigDecimal factor) {
        return cell(factor(factor), factor);
    }

    /** @param minor minor units; shown without decimals */
    String roundMoney(BigDecimal minor) {
        return amount(minor.movePointLeft(fractionDigits).setScale(0, RoundingMode.HALF_UP), 0);
    }

    private String amount(BigDecimal major, int decimals) {
        String sign = major.signum() < 0 ? MINUS : "";
        String symbol = SYMBOLS.getOrDefault(currency, currency);
        return sign + symbol + NO_BREAK + number(major.abs(), decimals, decimals);
    }

    /** With as many decimals as it has, up to six. */
    String number(BigDecimal value) {
        return (value.signum() < 0 ? MINUS : "") + number(value.abs(), 0, 6);
    }

    String factor(BigDecimal value) {
        return (value.signum() < 0 ? MINUS : "") + number(value.abs(), FACTOR_DECIMALS, FACTOR_DECIMALS);
    }

    /** Units, hours: with two decimals at most. */
    String quantity(BigDecimal value) {
        return (value.signum() < 0 ? MINUS : "") + number(value.abs(), 0, 2);
    }

    String count(long people) {
        return number(BigDecimal.valueOf(people));
    }

    String months(BigDecimal months) {
        return say("months", number(months, 0, 1));
    }

    /** Without decimals, for a share that was computed. */
    String roundPercent(BigDecimal fraction) {
        return number(fraction.movePointRight(2), 0, 0) + NO_BREAK + "%";
    }

    String percent(BigDecimal fraction) {
        return number(fraction.movePointRight(2)) + NO_BREAK + "%";
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(date);
    }

    String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", language).format(moment.atZone(ZONE));
    }

    private String number(BigDecimal value, int fewest, int most) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(fewest);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
