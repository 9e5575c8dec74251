package nl.impactkaart.portal.access;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import nl.impactkaart.charts.Measure;
import nl.impactkaart.charts.Notation;
import org.jspecify.annotations.Nullable;

/** How a page writes figures and moments, as {@code show} in every template; the same as in charts and reports. */
public final class Show {

    private final Locale language;
    private final Notation plain;

    public Show(Locale language) {
        this.language = language;
        this.plain = Notation.of(language, "EUR");
    }

    public String factor(@Nullable String factor) {
        return factor == null ? Notation.ABSENT : plain.factor(new BigDecimal(factor));
    }

    /** Money that is given in the currency itself, as a decimal. */
    public String money(@Nullable String amount, String currency) {
        return amount == null
                ? Notation.ABSENT
                : Notation.of(language, currency).money(new BigDecimal(amount));
    }

    /** The same without cents, and in words of thousands and millions. */
    public String briefMoney(@Nullable String amount, String currency) {
        return amount == null
                ? Notation.ABSENT
                : Notation.of(language, currency).briefMoney(new BigDecimal(amount));
    }

    /** How much a factor moved, with its sign. */
    public String factorChange(@Nullable String difference) {
        return difference == null ? Notation.ABSENT : plain.change(Measure.RETURN_FACTOR, new BigDecimal(difference));
    }

    /** How much money was added or lost, with its sign. */
    public String moneyChange(@Nullable String difference, String currency) {
        return difference == null
                ? Notation.ABSENT
                : Notation.of(language, currency).change(Measure.NET_PRESENT_VALUE, new BigDecimal(difference));
    }

    public String minor(@Nullable Long amount, String currency) {
        return amount == null
                ? Notation.ABSENT
                : Notation.of(language, currency).minor(amount);
    }

    public String count(@Nullable Long count) {
        return count == null ? Notation.ABSENT : plain.count(count);
    }

    /** A decimal as it is, in the reader's notation. */
    public String number(@Nullable String decimal) {
        return decimal == null ? Notation.ABSENT : plain.number(new BigDecimal(decimal));
    }

    public String percent(@Nullable String fraction) {
        return fraction == null ? Notation.ABSENT : plain.percent(new BigDecimal(fraction));
    }

    public String day(@Nullable Instant moment) {
        return moment == null ? Notation.ABSENT : plain.day(moment);
    }

    public String minute(@Nullable Instant moment) {
        return moment == null ? Notation.ABSENT : plain.minute(moment);
    }

    public String date(@Nullable LocalDate day) {
        return day == null
                ? Notation.ABSENT
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(day);
    }
}
