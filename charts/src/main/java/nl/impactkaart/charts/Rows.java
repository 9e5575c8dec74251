package nl.impactkaart.charts;

import java.util.List;
import nl.impactkaart.charts.Svg.Anchor;

/**
 * Rows below one another, each with its name at the left. A picture holds no more than a sheet of paper does; its table holds
 * them all.
 *
 * @param count how many rows there are, of which the first are shown
 */
record Rows(int count, double top, double rowHeight) {

    /** Where names end. */
    static final int NAMES = 190;

    private static final double MOST_HEIGHT = 900;
    private static final int BETWEEN = 12;
    private static final int NAME_LINES = 2;
    private static final int SIZE = Lettering.NORMAL;
    private static final int BELOW = 24;
    private static final int NOTE = 22;

    int shown() {
        return Math.min(count, mostShown(rowHeight));
    }

    static int mostShown(double rowHeight) {
        return (int) (MOST_HEIGHT / rowHeight);
    }

    double middle(int row) {
        return top + (row + 0.5) * rowHeight;
    }

    double bottom() {
        return top + shown() * rowHeight;
    }

    /** Of the picture, with the labels of the axis and what is said below. */
    double height() {
        return bottom() + BELOW + (count > shown() ? NOTE : 0);
    }

    void drawName(Svg svg, int row, String name) {
        List<String> lines = Lettering.wrap(name, NAMES - BETWEEN, SIZE, NAME_LINES);
        double leading = SIZE * Lettering.LEADING;
        double first = middle(row) + SIZE * 0.36 - (lines.size() - 1) * leading / 2;
        for (int i = 0; i < lines.size(); i++) {
            svg.text(0, first + i * leading, Anchor.START, lines.get(i));
        }
    }

    /** Says how many rows are in the table only. */
    void drawNote(Svg svg, ChartStyle style) {
        int hidden = count - shown();
        if (hidden > 0) {
            String note = style.words().say("more", hidden, style.notation().count(hidden));
            svg.text(0, bottom() + BELOW + NOTE / 2.0, Anchor.START, note, SIZE, false);
        }
    }
}
