package nl.impactkaart.charts;

import org.jspecify.annotations.Nullable;

/**
 * Two colours that anybody can tell apart, by how light they are: 3 to 1 between them, and between each and white.
 *
 * @param accent of what matters most: benefits, results
 * @param companion of what stands beside it: costs, the map itself
 */
record Palette(Colour accent, Colour companion) {

    /** For texts and lines. */
    static final String INK = "#222222";

    /** For lines that only guide the eye. */
    static final String FAINT = "#d9d9d9";

    static final double LEAST_CONTRAST = 3;

    private static final Colour IMPACTKAART = Colour.of("#00766c");
    private static final Colour DARK = Colour.of("#2a2450");
    private static final Colour LIGHT = Colour.of("#8f8aa3");
    /** Beside a darker colour, the dark companion would have to be darker than black. */
    private static final double DARKEST_WITH_DARK = 0.11;

    private static final Palette OWN = beside(IMPACTKAART);

    static Palette of(@Nullable String accent) {
        return accent == null ? OWN : beside(Colour.of(accent));
    }

    private static Palette beside(Colour accent) {
        Colour legible = darken(accent, Colour.WHITE);
        return legible.luminance() >= DARKEST_WITH_DARK
                ? new Palette(legible, darken(DARK, legible))
                : new Palette(darken(legible, LIGHT), LIGHT);
    }

    private static Colour darken(Colour colour, Colour beside) {
        Colour darker = colour;
        while (darker.contrast(beside) < LEAST_CONTRAST) {
            darker = darker.darker();
        }
        return darker;
    }
}
