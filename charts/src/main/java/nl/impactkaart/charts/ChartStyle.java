package nl.impactkaart.charts;

import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How charts speak and look; the same for all charts of a page.
 *
 * @param language Dutch or English
 * @param currency of all amounts, ISO 4217
 * @param accent the organisation's colour as {@code #rrggbb}, darkened where it would be too light on white; absent for
 *     the colour of Impactkaart
 */
public record ChartStyle(
        Locale language, String currency, @Nullable String accent) {

    /**
     * Refuses what cannot be followed.
     *
     * @throws IllegalArgumentException for another language, an unknown currency or another way to write a colour
     */
    public ChartStyle {
        Words.of(language);
        Currency.getInstance(currency);
        Palette.of(accent);
    }

    Words words() {
        return Words.of(language);
    }

    Notation notation() {
        return Notation.of(language, currency);
    }

    Palette palette() {
        return Palette.of(accent);
    }
}
