package nl.impactkaart.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How figures are written: whole in tables and words, briefly in a picture. The same on every JVM. */
public final class Notation {

    public static final String ABSENT = "–";

    private static final String NO_BREAK = "\u00a0";
    /** With a word joiner, so that no line ends between it and the figure. */
    private static final String MINUS = "−\u2060";

    /** In which moments are told. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final Map<String, String> SYMBOLS = Map.of("EUR", "€", "GBP", "£", "USD", "$");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FACTOR_DECIMALS = 2;
    private static final BigDecimal SMALL_STEP = new BigDecimal("0.1");
    private static final int MOST_DECIMALS = 12;

    private final Locale language;
    private final String symbol;
    private final int moneyDecimals;
    private final Words words;
    private final DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);

    private Notation(Locale language, String currency) {
        this.language = language;
        this.symbol = SYMBOLS.getOrDefault(currency, currency) + NO_BREAK;
        this.moneyDecimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        this.words = Words.of(language);
        boolean dutch = language.getLanguage().equals("nl");
        symbols.setGroupingSeparator(dutch ? '.' : ',');
        symbols.setDecimalSeparator(dutch ? ',' : '.');
    }

    public static Notation of(Locale language, String currency) {
        return new Notation(language, currency);
    }

    public String count(long count) {
        return number(BigDecimal.valueOf(count), 0);
    }

    public String factor(BigDecimal factor) {
        return number(factor, FACTOR_DECIMALS);
    }

    public String money(BigDecimal amount) {
        return signed(amount, moneyDecimals, symbol, "");
    }

    String exact(Measure measure, BigDecimal value) {
        return switch (measure) {
            case RETURN_FACTOR -> factor(value);
            case NET_PRESENT_VALUE -> money(value);
        };
    }

    String brief(Measure measure, BigDecimal value) {
        return switch (measure) {
            case RETURN_FACTOR -> briefFactor(value);
            case NET_PRESENT_VALUE -> briefMoney(value);
        };
    }

    /** How much something moved: with its sign, and of a small step of a factor as many decimals as show it. */
    public String change(Measure measure, BigDecimal difference) {
        return (difference.signum() > 0 ? "+" : "")
                + (isSmall(measure, difference)
                        ? between(measure, difference, difference)
                        : exact(measure, difference));
    }

    /** The same, briefly. */
    String briefChange(Measure measure, BigDecimal difference) {
        return isSmall(measure, difference)
                ? change(measure, difference)
                : (difference.signum() > 0 ? "+" : "") + brief(measure, difference);
    }

    private static boolean isSmall(Measure measure, BigDecimal difference) {
        return measure == Measure.RETURN_FACTOR && difference.abs().compareTo(SMALL_STEP) < 0;
    }

    /** For bounds that are closer together than a factor is usually written. */
    String between(Measure measure, BigDecimal value, BigDecimal distance) {
        if (measure == Measure.NET_PRESENT_VALUE) {
            return money(value);
        }
        int decimals = distance.signum() == 0 ? 0 : distance.scale() - distance.precision() + 2;
        return number(value, Math.clamp(decimals, FACTOR_DECIMALS, MOST_DECIMALS));
    }

    String briefFactor(BigDecimal factor) {
        return brief(factor, FACTOR_DECIMALS, "");
    }

    /** Money that is given in minor units of the currency. */
    public String minor(long amount) {
        return money(BigDecimal.valueOf(amount, moneyDecimals));
    }

    /** With the decimals that it has. */
    public String number(BigDecimal value) {
        return number(value, Math.max(0, value.stripTrailingZeros().scale()));
    }

    /** Cents are told of small amounts only. */
    public String briefMoney(BigDecimal amount) {
        boolean whole = amount.abs().compareTo(HUNDRED) >= 0
                || amount.stripTrailingZeros().scale() <= 0;
        return brief(amount, whole ? 0 : moneyDecimals, symbol);
    }

    public String percent(BigDecimal fraction) {
        return number(fraction.movePointRight(2), 1) + NO_BREAK + "%";
    }

    List<String> ticks(Measure measure, Ticks ticks) {
        return switch (measure) {
            case RETURN_FACTOR -> factorTicks(ticks);
            case NET_PRESENT_VALUE -> moneyTicks(ticks);
        };
    }

    List<String> moneyTicks(Ticks ticks) {
        int cents = ticks.decimals() == 0 ? 0 : Math.max(moneyDecimals, ticks.decimals());
        return ticks(ticks, cents, symbol);
    }

    List<String> factorTicks(Ticks ticks) {
        boolean wide =
                ticks.decimals() == 0 && ticks.most().subtract(ticks.least()).compareTo(BigDecimal.TEN) >= 0;
        return ticks(ticks, wide ? 0 : Math.max(1, ticks.decimals()), "");
    }

    List<String> countTicks(Ticks ticks) {
        return ticks(ticks, 0, "");
    }

    public String day(Instant moment) {
        return moment(moment, "d MMMM uuuu");
    }

    public String minute(Instant moment) {
        return moment(moment, "d MMMM uuuu, HH:mm");
    }

    String moment(Instant moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language).format(at(moment));
    }

    static ZonedDateTime at(Instant moment) {
        return moment.atZone(ZONE);
    }

    /** All in the unit of the largest, with as many decimals as tell them apart; but 0 has no unit. */
    private List<String> ticks(Ticks ticks, int decimals, String before) {
        Magnitude magnitude = Magnitude.of(ticks.least().abs().max(ticks.most().abs()));
        boolean asIs = magnitude.equals(Magnitude.ONE);
        int inUnit =
                Math.clamp(magnitude.count(ticks.step()).stripTrailingZeros().scale(), 0, MOST_DECIMALS);
        return ticks.values().stream()
                .map(value -> value.signum() == 0 && !asIs
                        ? signed(BigDecimal.ZERO, 0, before, "")
                        : signed(magnitude.count(value), asIs ? decimals : inUnit, before, magnitude.after(words)))
                .toList();
    }

    private String brief(BigDecimal value, int decimals, String before) {
        Magnitude magnitude = Magnitude.of(value.abs());
        int shown = magnitude.equals(Magnitude.ONE) ? decimals : FACTOR_DECIMALS;
        return signed(magnitude.count(value), shown, before, magnitude.after(words));
    }

    private String number(BigDecimal value, int decimals) {
        return signed(value, decimals, "", "");
    }

    private String signed(BigDecimal value, int decimals, String before, String after) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return (rounded.signum() < 0 ? MINUS : "") + before + format.format(rounded.abs()) + after;
    }
}
