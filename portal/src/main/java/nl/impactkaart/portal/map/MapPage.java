package nl.impactkaart.portal.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import nl.impactkaart.portal.access.Answer;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Show;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.Maps;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One impact map, for its own organisation and for funders with whom it is shared. */
@Controller
class MapPage {

    @GetMapping("/maps/{id}")
    String map(Api api, @PathVariable UUID id, @RequestParam(required = false) @Nullable Long atLeast, Model model) {
        ImpactMap map = atLeast == null ? Maps.read(api, id) : Maps.read(api, id, atLeast);
        Results results =
                api.get(To.QUERY, Maps.PATH + "/results?atLeast={sequence}", Results.class, id, map.sequence());
        model.addAttribute("map", map);
        model.addAttribute("results", results);
        model.addAttribute("picture", Picture.of(map, results, new Show(api.language())));
        model.addAttribute("charts", Charts.of(map, results, api.language()));
        model.addAttribute("confirmation", Confirmation.of(map));
        model.addAttribute("payback", months(results.money().paybackMonths()));
        model.addAttribute("paybackCumulative", months(results.money().paybackMonthsCumulative()));
        return "map";
    }

    private static @Nullable String months(@Nullable String exact) {
        return exact == null
                ? null
                : new BigDecimal(exact).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** The map as a file; the service knows the formats. */
    @GetMapping("/maps/{id}/export")
    ResponseEntity<byte[]> export(Api api, @PathVariable UUID id, @RequestParam String format) {
        Answer file = api.document(
                To.QUERY,
                Maps.PATH + "/export?format={format}&language={language}",
                "*/*",
                id,
                format,
                api.language().getLanguage());
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(file.headers().getContentType());
        headers.setContentDisposition(file.headers().getContentDisposition());
        return ResponseEntity.ok().headers(headers).body(file.body());
    }
}
