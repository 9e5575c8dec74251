package nl.impactkaart.portal.evolution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.impactkaart.charts.ChartStyle;
import nl.impactkaart.charts.EvolutionLine;
import nl.impactkaart.charts.EvolutionLine.Point;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.reading.ImpactMap;
import org.jspecify.annotations.Nullable;

/**
 * The factor through time.
 *
 * @param complete whether it goes back to the start of the map
 */
record Timeline(EvolutionLine line, boolean complete) {

    private static final String MOST = "200";

    static Timeline of(Api api, ImpactMap map, Events events) {
        Evolution latest = events.page(Map.of("limit", MOST));
        ChartStyle style = new ChartStyle(api.language(), map.currency(), null);
        return new Timeline(
                new EvolutionLine(style, map.project(), points(latest.items().reversed())), latest.next() == null);
    }

    /** Only where the factor became another one, and the last event. */
    private static List<Point> points(List<Evolution.Item> oldestFirst) {
        List<Point> points = new ArrayList<>();
        String before = null;
        for (Evolution.Item item : oldestFirst) {
            String now = item.after().returnFactor();
            if (points.isEmpty() || item.equals(oldestFirst.getLast()) || !Objects.equals(before, now)) {
                points.add(new Point(item.recordedAt(), factor(now)));
            }
            before = now;
        }
        return points;
    }

    private static @Nullable BigDecimal factor(@Nullable String factor) {
        return factor == null ? null : new BigDecimal(factor);
    }
}
