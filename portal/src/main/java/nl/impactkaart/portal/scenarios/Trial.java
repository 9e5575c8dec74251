package nl.impactkaart.portal.scenarios;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.access.Show;
import nl.impactkaart.portal.reading.Maps;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * What the map would be worth with a sheet of adjustments.
 *
 * @param figures absent when it cannot be said, as are difference and gauge
 * @param gauge absent without costs
 * @param refusal why it cannot be said; absent too where something is not filled in as a figure
 */
record Trial(
        Sheet sheet,
        @Nullable Shown figures,
        @Nullable Shown difference,
        @Nullable Gauge gauge,
        @Nullable Refusal refusal) {

    static Trial of(Api api, UUID map, Sheet sheet, String currency) {
        if (sheet.isFaulty()) {
            return new Trial(sheet, null, null, null, null);
        }
        try {
            JsonNode preview = api.send(
                            HttpMethod.POST,
                            To.QUERY,
                            Maps.PATH + "/preview",
                            Map.of("adjustments", sheet.adjustments()),
                            null,
                            map)
                    .json();
            JsonNode valuation = preview.path("valuation");
            Show show = new Show(api.language());
            return new Trial(
                    sheet,
                    Shown.of(Figures.of(valuation), show, currency),
                    Shown.difference(Figures.of(preview.path("difference")), show, currency),
                    gauge(valuation),
                    null);
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            return new Trial(sheet.with(refusal), null, null, null, refusal);
        }
    }

    private static @Nullable Gauge gauge(JsonNode valuation) {
        String factor = Figures.of(valuation).returnFactor();
        return factor == null
                ? null
                : Gauge.of(
                        new BigDecimal(factor),
                        new BigDecimal(
                                valuation.path("benchmark").path("returnFactor").asString()));
    }

    /** The figures that cannot be read, or have no meaning. */
    public List<String> faulty() {
        return sheet.figures().faulty().stream()
                .flatMap(name -> Lever.parse(name).stream())
                .map(Lever::figure)
                .distinct()
                .toList();
    }

    public boolean isFaulty() {
        return figures == null;
    }
}
