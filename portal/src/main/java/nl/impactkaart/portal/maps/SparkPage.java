package nl.impactkaart.portal.maps;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.charts.SparkLine;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The course of one map's factor through its latest changes: a list of maps asks for it when the row comes into sight. */
@Controller
class SparkPage {

    private static final int CHANGES = 50;

    /** The latest changes, the newest first. */
    private record Evolution(List<Item> items) {

        private record Item(Worth after) {}

        private record Worth(@Nullable String returnFactor) {}

        private List<BigDecimal> factors() {
            List<BigDecimal> factors = new ArrayList<>();
            for (Item item : items) {
                String factor = item.after().returnFactor();
                if (factor != null) {
                    factors.add(new BigDecimal(factor));
                }
            }
            Collections.reverse(factors);
            return factors;
        }
    }

    @GetMapping(path = "/maps/{map}/spark", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String spark(Api api, @PathVariable UUID map) {
        Evolution evolution =
                api.get(To.QUERY, "/api/v1/impact-maps/{map}/evolution?limit={limit}", Evolution.class, map, CHANGES);
        return new SparkLine(api.language(), evolution.factors()).svg();
    }
}
