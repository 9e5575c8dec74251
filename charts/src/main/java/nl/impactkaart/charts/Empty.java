package nl.impactkaart.charts;

import nl.impactkaart.charts.Svg.Anchor;

/** The picture of a chart that has no figures yet: it says so. */
final class Empty {

    private static final int HEIGHT = 60;
    private static final int BASELINE = 34;

    private Empty() {}

    static String svg(Chart chart, String idPrefix, Words words) {
        Svg svg = new Svg();
        svg.text(Svg.WIDTH / 2.0, BASELINE, Anchor.MIDDLE, words.say("none"));
        return svg.picture(chart, idPrefix, HEIGHT);
    }
}
