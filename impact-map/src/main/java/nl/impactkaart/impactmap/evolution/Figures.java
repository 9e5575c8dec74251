package nl.impactkaart.impactmap.evolution;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Project;
import nl.impactkaart.impactmap.Reach;
import nl.impactkaart.impactmap.ReachId;
import org.jspecify.annotations.Nullable;

/** Figures of one map as people write them: what they are called and what they say, to the last digit. */
final class Figures {

    private static final Map<String, String> SYMBOLS = Map.of("EUR", "€", "GBP", "£", "USD", "$");
    private static final String NO_BREAK = "\u00a0";
    /** With a word joiner, so that no line ends between it and the amount. */
    private static final String MINUS = "−\u2060";
    /** More than any figure has. */
    private static final int MOST_DECIMALS = 30;

    private static final int LONGEST_TEXT = 80;
    private static final String RANGE = "..";

    private final Words words;
    private final ImpactMap map;
    private final DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);

    Figures(Words words, ImpactMap map) {
        this.words = words;
        this.map = map;
        boolean dutch = words.language() == Language.DUTCH;
        symbols.setGroupingSeparator(dutch ? '.' : ',');
        symbols.setDecimalSeparator(dutch ? ',' : '.');
    }

    /** What a figure is called; of one with several years, all of them when the year is absent. */
    String name(String figure, @Nullable Integer year) {
        int dot = figure.indexOf('.');
        if (dot >= 0) {
            String component = figure.substring(0, dot);
            String which = figure.substring(dot + 1);
            return words.say(
                    "figure." + component,
                    switch (component) {
                        case "ranges" -> name(which, null);
                        case "optimismBias" -> words.say("evidenceGrade." + which);
                        default -> quoted(which);
                    });
        }
        String name = words.say("figure." + figure);
        return year == null ? name : words.say("figure." + figure + ".year", name, year.toString());
    }

    /** A figure of a row in a sentence, or the whole row when no figure is given. */
    String place(FigureKind kind, @Nullable UUID rowId, @Nullable String figure) {
        String row = new Names(words, map).inSentence(kind, rowId);
        return figure == null ? row : words.say("figure.of", name(figure, null), row);
    }

    /** What a figure says. */
    String value(String figure, String text) {
        int between = text.indexOf(RANGE);
        if (figure.startsWith("ranges.") && between > 0) {
            return words.say(
                    "range",
                    value(figure, text.substring(0, between)),
                    value(figure, text.substring(between + RANGE.length())));
        }
        return switch (FigureFormat.of(figure)) {
            case MONEY -> money(new BigDecimal(text));
            case FRACTION -> number(new BigDecimal(text).movePointRight(2), 0) + NO_BREAK + "%";
            case NUMBER -> number(new BigDecimal(text), 0);
            case YEAR -> text;
            case DATE -> date(LocalDate.parse(text));
            case CHOICE -> words.know(figure + "." + text) ? words.say(figure + "." + text) : text;
            case GROUP -> quoted(group(text));
            case TEXT -> quoted(text);
        };
    }

    /** In quotes, and cut off where it would fill the page. */
    static String quoted(String text) {
        String cut = text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
        return "'" + cut + "'";
    }

    /** By what a scenario multiplies. */
    String factor(String decimal) {
        return number(new BigDecimal(decimal), 0);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", words.language().locale())
                .format(date);
    }

    private String group(String id) {
        return map.reach(new ReachId(UUID.fromString(id)))
                .map(Reach::targetGroup)
                .orElse(id);
    }

    String money(BigDecimal minor) {
        Project project = map.project();
        int decimals = project == null ? 0 : project.fractionDigits();
        String amount = number(minor.abs().movePointLeft(decimals), decimals);
        String currency =
                project == null ? "" : SYMBOLS.getOrDefault(project.currency(), project.currency()) + NO_BREAK;
        return (minor.signum() < 0 ? MINUS : "") + currency + amount;
    }

    private String number(BigDecimal value, int fewestDecimals) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(fewestDecimals);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return (value.signum() < 0 ? MINUS : "") + format.format(value.abs());
    }
}
