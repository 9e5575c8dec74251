package nl.impactkaart.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A line as small as a word, which shows the course of a figure beside the figure itself. It has no axis; whoever does not
 * see it is told the first and the last value.
 *
 * @param factors return factors in the order of time
 */
public record SparkLine(Locale language, List<BigDecimal> factors) {

    private static final int WIDTH = 96;
    private static final int HEIGHT = 24;
    private static final int MARGIN = 3;
    private static final double DOT = 2.5;

    public SparkLine {
        factors = List.copyOf(factors);
    }

    /** In words, of figures with two decimals; empty where there is none. */
    public String description() {
        if (factors.isEmpty()) {
            return "";
        }
        Notation notation = Notation.of(language, "EUR");
        return Words.of(language).say("spark", notation.factor(factors.getFirst()), notation.factor(factors.getLast()));
    }

    /** A small SVG element; empty where there are not two figures to draw a line between. */
    public String svg() {
        if (factors.size() < 2) {
            return "";
        }
        BigDecimal least = Collections.min(factors);
        double height = Collections.max(factors).subtract(least).doubleValue();
        double step = (WIDTH - 2.0 * MARGIN) / (factors.size() - 1);
        List<String> points = new ArrayList<>();
        String last = "";
        for (int i = 0; i < factors.size(); i++) {
            double share = height == 0 ? 0.5 : factors.get(i).subtract(least).doubleValue() / height;
            double x = MARGIN + i * step;
            double y = HEIGHT - MARGIN - share * (HEIGHT - 2.0 * MARGIN);
            points.add(Svg.point(x, y));
            last = Svg.dotAt(x, y, DOT, Palette.of(null).accent());
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" class=\"spark\" width=\"" + WIDTH
                + "\" height=\""
                + HEIGHT + "\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" aria-label=\""
                + Legible.escaped(description()) + "\"><polyline points=\"" + String.join(" ", points)
                + "\" fill=\"none\" stroke-width=\"1.5\" stroke-linejoin=\"round\" stroke=\""
                + Palette.of(null).accent() + "\"/>" + last + "</svg>";
    }
}
