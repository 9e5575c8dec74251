package nl.impactkaart.charts;

import nl.impactkaart.charts.Svg.Anchor;

/** Which colour is what, along the top of a picture. */
final class Legend {

    /** With the room below it. */
    static final int HEIGHT = 32;

    private static final int TOP = 4;
    private static final int SWATCH = 12;
    private static final int BESIDE_SWATCH = 6;
    private static final int BETWEEN = 24;
    private static final int BASELINE = 14;

    private final Svg svg;
    private double x;

    Legend(Svg svg, double left) {
        this.svg = svg;
        this.x = left;
    }

    Legend with(Colour colour, String name) {
        svg.box(x, TOP, x + SWATCH, TOP + SWATCH, colour);
        svg.text(x + SWATCH + BESIDE_SWATCH, BASELINE, Anchor.START, name);
        x += SWATCH + BESIDE_SWATCH + Lettering.width(name, Lettering.NORMAL) + BETWEEN;
        return this;
    }
}
