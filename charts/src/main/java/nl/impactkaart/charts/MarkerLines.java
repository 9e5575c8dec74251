package nl.impactkaart.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.impactkaart.charts.Svg.Anchor;

/** Upright lines at values that matter. Each bears its name like a flag, and no name covers another. */
final class MarkerLines {

    private static final int ROW = 17;
    private static final int ABOVE_PLOT = 4;

    /** What one name needs above the plot. */
    static final int ONE = ROW + ABOVE_PLOT;

    private static final int SIZE = Lettering.NORMAL;
    private static final int BESIDE = 4;
    private static final int BASELINE = 12;
    private static final double CASING = 3.5;
    private static final double STROKE = 1.6;

    /** @param dashes lengths of strokes and gaps; empty for a whole line */
    record Marker(BigDecimal value, String name, String dashes) {}

    private record Flag(Marker marker, double x, boolean leftwards, int row) {

        double textStart() {
            return leftwards ? x - 2 * BESIDE - width() : x;
        }

        double textEnd() {
            return leftwards ? x : x + 2 * BESIDE + width();
        }

        double width() {
            return Lettering.width(marker.name(), SIZE);
        }

        /** Whether a name covers the other's name, or the other's line. */
        boolean hinders(Flag other) {
            boolean names = row == other.row && textStart() < other.textEnd() && other.textStart() < textEnd();
            return names || (row < other.row && covers(other.x)) || (other.row < row && other.covers(x));
        }

        Flag raised() {
            return new Flag(marker, x, leftwards, row + 1);
        }

        private boolean covers(double line) {
            return textStart() < line && line < textEnd();
        }
    }

    private final List<Flag> flags = new ArrayList<>();

    MarkerLines(List<Marker> markers, Scale scale) {
        markers.stream()
                .sorted(Comparator.comparing(Marker::value).reversed())
                .forEach(marker -> place(marker, scale.at(marker.value())));
    }

    /** As low as it is free; the ones at the right have been placed. */
    private void place(Marker marker, double x) {
        boolean leftwards = x + BESIDE + Lettering.width(marker.name(), SIZE) > Svg.WIDTH;
        for (int row = 0; row <= flags.size(); row++) {
            Flag flag = new Flag(marker, x, leftwards, row);
            if (flags.stream().noneMatch(flag::hinders)) {
                flags.add(flag);
                return;
            }
        }
        Flag below = new Flag(marker, x, true, 0);
        if (below.textStart() >= 0) {
            // Away from the lines of all others.
            flags.replaceAll(Flag::raised);
            flags.add(below);
        } else {
            flags.add(new Flag(marker, x, false, flags.size()));
        }
    }

    /** What the names need above the plot. */
    double height() {
        return (flags.stream().mapToInt(Flag::row).max().orElse(-1) + 1) * ROW + ABOVE_PLOT;
    }

    /** @param top where the plot begins; the names stand above it */
    void draw(Svg svg, double top, double bottom) {
        for (Flag flag : flags) {
            svg.line(flag.x, top, flag.x, bottom, Colour.WHITE, CASING, "");
        }
        for (Flag flag : flags) {
            double rowTop = top - ABOVE_PLOT - (flag.row + 1) * ROW;
            svg.line(flag.x, rowTop, flag.x, bottom, Palette.INK, STROKE, flag.marker.dashes());
            double x = flag.leftwards ? flag.x - BESIDE : flag.x + BESIDE;
            svg.text(x, rowTop + BASELINE, flag.leftwards ? Anchor.END : Anchor.START, flag.marker.name());
        }
    }
}
