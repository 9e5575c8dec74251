package nl.impactkaart.charts;

/**
 * A picture of figures, which also tells them in words and as a table. The same figures give the same bytes.
 *
 * <p>The picture is plain SVG 1.1, 680 wide; its height follows from what it shows. It needs no style sheet and no script.
 */
public sealed interface Chart
        permits EvolutionLine,
                Histogram,
                ReturnFactorBar,
                ScenarioBars,
                StakeholderBars,
                TornadoBars,
                Waterfall,
                YearBars {

    /** What the chart shows. */
    String title();

    /** What the picture says, in words: for who cannot see it. */
    String description();

    /** All figures of the picture. */
    ChartTable table();

    /**
     * The picture as an SVG element, whose {@code title} and {@code desc} are the title and the description.
     *
     * @param idPrefix begins each id in the picture; another one for each chart on a page
     * @throws IllegalArgumentException when it is not a letter followed by letters, digits, {@code -} or {@code _}
     */
    String svg(String idPrefix);
}
