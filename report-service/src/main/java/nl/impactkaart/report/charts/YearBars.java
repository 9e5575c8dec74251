package nl.impactkaart.report.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** Two bars for each year, side by side: what a project costs and what it brings. */
public final class YearBars {

    private static final int WIDTH = 680;
    private static final int HEIGHT = 300;
    private static final int LEFT = 92;
    private static final int TOP = 34;
    private static final int BOTTOM = 46;
    private static final int GRID_LINES = 4;
    private static final String COSTS = "#6b4b9a";
    private static final String BENEFITS = "#00766c";

    private final String title;
    private final String description;
    private final String costsName;
    private final String benefitsName;
    private final Function<BigDecimal, String> money;

    /**
     * @param title what the chart shows
     * @param description the same in words, for who cannot see it
     * @param money an amount as the axis shows it
     */
    public YearBars(
            String title,
            String description,
            String costsName,
            String benefitsName,
            Function<BigDecimal, String> money) {
        this.title = title;
        this.description = description;
        this.costsName = costsName;
        this.benefitsName = benefitsName;
        this.money = money;
    }

    /**
     * One year on the horizontal axis.
     *
     * @param label below the bars
     * @param costs in any unit, as benefits
     */
    public record Bars(String label, BigDecimal costs, BigDecimal benefits) {}

    /** The chart as an SVG element; the same input gives the same text. */
    public String svg(List<Bars> years) {
        double highest = extreme(years, true);
        double lowest = extreme(years, false);
        double tick = roundUp(highest == lowest ? 1 : (highest - lowest) / GRID_LINES);
        double most = highest == lowest ? tick * GRID_LINES : Math.ceil(highest / tick) * tick;
        double least = Math.floor(lowest / tick) * tick;
        Scale scale = new Scale(least, most);
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\""
                        .formatted(WIDTH, HEIGHT))
                .append(" aria-labelledby=\"chart-title chart-description\" font-family=\"inherit\" font-size=\"12\">")
                .append("<title id=\"chart-title\">")
                .append(escape(title))
                .append("</title>")
                .append("<desc id=\"chart-description\">")
                .append(escape(description))
                .append("</desc>");
        legend(svg);
        grid(svg, scale, least, most, tick);
        double step = (double) (WIDTH - LEFT - 10) / Math.max(1, years.size());
        for (int i = 0; i < years.size(); i++) {
            year(svg, scale, years.get(i), LEFT + i * step, step);
        }
        line(svg, LEFT, scale.y(0), WIDTH - 10, scale.y(0), "#333333");
        return svg.append("</svg>").toString();
    }

    private void legend(StringBuilder svg) {
        rectangle(svg, LEFT, 8, 12, 12, COSTS);
        text(svg, LEFT + 18, 18, "start", costsName);
        rectangle(svg, LEFT + 160, 8, 12, 12, BENEFITS);
        text(svg, LEFT + 178, 18, "start", benefitsName);
    }

    private void grid(StringBuilder svg, Scale scale, double least, double most, double tick) {
        for (long i = Math.round(least / tick); i <= Math.round(most / tick); i++) {
            double value = i * tick;
            line(svg, LEFT, scale.y(value), WIDTH - 10, scale.y(value), "#d9d9d9");
            text(svg, LEFT - 8, scale.y(value) + 4, "end", money.apply(BigDecimal.valueOf(value)));
        }
    }

    private static void year(StringBuilder svg, Scale scale, Bars year, double x, double step) {
        double bar = Math.min(step * 0.36, 46);
        double middle = x + step / 2;
        bar(svg, scale, middle - bar - 1, bar, year.costs().doubleValue(), COSTS);
        bar(svg, scale, middle + 1, bar, year.benefits().doubleValue(), BENEFITS);
        if (step >= 26) {
            text(svg, middle, HEIGHT - 16, "middle", year.label());
        }
    }

    private static void bar(StringBuilder svg, Scale scale, double x, double width, double value, String colour) {
        double top = Math.min(scale.y(value), scale.y(0));
        rectangle(svg, x, top, width, Math.abs(scale.y(value) - scale.y(0)), colour);
    }

    private static double extreme(List<Bars> years, boolean largest) {
        double extreme = 0;
        for (Bars year : years) {
            double costs = year.costs().doubleValue();
            double benefits = year.benefits().doubleValue();
            extreme = largest
                    ? Math.max(extreme, Math.max(costs, benefits))
                    : Math.min(extreme, Math.min(costs, benefits));
        }
        return extreme;
    }

    /** Upwards to 1, 2, 2.5 or 5 times a power of ten, so that the axis shows round amounts. */
    private static double roundUp(double positive) {
        double power = Math.pow(10, Math.floor(Math.log10(positive)));
        return DoubleStream.of(1, 2, 2.5, 5, 10)
                .map(round -> round * power)
                .filter(round -> round >= positive)
                .findFirst()
                .orElse(10 * power);
    }

    private record Scale(double least, double most) {

        double y(double value) {
            return TOP + (most - value) / (most - least) * (HEIGHT - TOP - BOTTOM);
        }
    }

    private static void rectangle(StringBuilder svg, double x, double y, double width, double height, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                x,
                y,
                width,
                height,
                colour));
    }

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
                x1,
                y1,
                x2,
                y2,
                colour));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(String.format(
                        Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#222222\">", x, y, anchor))
                .append(escape(text))
                .append("</text>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
