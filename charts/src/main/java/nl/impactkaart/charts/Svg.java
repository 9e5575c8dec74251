package nl.impactkaart.charts;

import java.util.regex.Pattern;

/** A picture under construction: shapes and texts, in the order in which they are painted. */
final class Svg {

    static final int WIDTH = 680;

    private static final Pattern ID_PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final String FONT = "Liberation Sans, Arial, Helvetica, sans-serif";

    /** Which part of a text stands at the given place. */
    enum Anchor {
        START,
        MIDDLE,
        END;

        private final String word = switch (this) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        };
    }

    private final StringBuilder shapes = new StringBuilder();

    /** The whole picture. */
    String picture(Chart chart, String idPrefix, double height) {
        if (!ID_PREFIX.matcher(idPrefix).matches()) {
            throw new IllegalArgumentException("cannot begin an id: " + idPrefix);
        }
        String size = WIDTH + "\" height=\"" + number(height);
        String titleId = idPrefix + "-title";
        String descriptionId = idPrefix + "-description";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + size
                + "\" viewBox=\"0 0 " + WIDTH + " " + number(height)
                + "\" aria-labelledby=\"" + titleId + " " + descriptionId
                + "\" font-family=\"" + FONT + "\">"
                + "<title id=\"" + titleId + "\">" + Legible.escaped(chart.title()) + "</title>"
                + "<desc id=\"" + descriptionId + "\">" + Legible.escaped(chart.description()) + "</desc>"
                + shapes
                + "</svg>";
    }

    /** From one corner to the one across, whichever comes first. */
    void box(double x1, double y1, double x2, double y2, Object colour) {
        shapes.append("<rect");
        attribute("x", Math.min(x1, x2));
        attribute("y", Math.min(y1, y2));
        attribute("width", Math.abs(x2 - x1));
        attribute("height", Math.abs(y2 - y1));
        shapes.append(" fill=\"").append(colour).append("\"/>");
    }

    /** White, so that no line runs through a text that begins or ends at x. */
    void background(double x, double middle, double width, double size) {
        box(x, middle - size / 2, x + width, middle + size / 2, Colour.WHITE);
    }

    void line(double x1, double y1, double x2, double y2, Object colour) {
        line(x1, y1, x2, y2, colour, 1, "");
    }

    /** @param dashes lengths of strokes and gaps; empty for a whole line */
    void line(double x1, double y1, double x2, double y2, Object colour, double width, String dashes) {
        shapes.append("<line");
        attribute("x1", x1);
        attribute("y1", y1);
        attribute("x2", x2);
        attribute("y2", y2);
        shapes.append(" stroke=\"").append(colour).append('"');
        attribute("stroke-width", width);
        if (!dashes.isEmpty()) {
            shapes.append(" stroke-dasharray=\"").append(dashes).append('"');
        }
        shapes.append("/>");
    }

    /** @param points {@code x,y x,y …}, of {@link #point} */
    void path(String points, Object colour, double width) {
        shapes.append("<polyline points=\"")
                .append(points)
                .append("\" fill=\"none\" stroke-linejoin=\"round\" stroke=\"")
                .append(colour)
                .append('"');
        attribute("stroke-width", width);
        shapes.append("/>");
    }

    static String point(double x, double y) {
        return number(x) + "," + number(y);
    }

    void dot(double x, double y, double radius, Object colour) {
        shapes.append(dotAt(x, y, radius, colour));
    }

    static String dotAt(double x, double y, double radius, Object colour) {
        return "<circle cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\"" + number(radius) + "\" fill=\"" + colour
                + "\"/>";
    }

    void text(double x, double y, Anchor anchor, String text) {
        text(x, y, anchor, text, Lettering.NORMAL, false);
    }

    void text(double x, double y, Anchor anchor, String text, int size, boolean bold) {
        shapes.append("<text");
        attribute("x", x);
        attribute("y", y);
        shapes.append(" text-anchor=\"").append(anchor.word).append('"');
        attribute("font-size", size);
        if (bold) {
            shapes.append(" font-weight=\"bold\"");
        }
        shapes.append(" fill=\"")
                .append(Palette.INK)
                .append("\">")
                .append(Legible.escaped(text))
                .append("</text>");
    }

    private void attribute(String name, double value) {
        shapes.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    /** With one decimal where it needs one. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
        return tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths) % 10;
    }
}
