package nl.impactkaart.portal.evolution;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.portal.access.Answer;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Part;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.Maps;
import nl.impactkaart.portal.reading.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened to a map: the factor through time, and who changed what, when and why. */
@Controller
class EvolutionPage {

    @GetMapping("/maps/{id}/evolution")
    String evolution(
            Api api,
            Model model,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable Long atLeast) {
        ImpactMap map = atLeast == null ? Maps.read(api, id) : Maps.read(api, id, atLeast);
        Events events = new Events(api, id);
        EvolutionFilter filter = EvolutionFilter.of(asked);
        model.addAttribute("map", map);
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", EvolutionFilter.KINDS);
        model.addAttribute("list", events.page(filter.page()));
        model.addAttribute("names", Names.of(api));
        model.addAttribute("findings", Findings.of(map, events));
        if (Part.isWanted(request)) {
            return "evolution :: list";
        }
        model.addAttribute("rows", Place.rows(map));
        model.addAttribute("timeline", Timeline.of(api, map, events));
        return "evolution";
    }

    @GetMapping("/maps/{id}/evolution/export")
    ResponseEntity<byte[]> export(
            Api api,
            @PathVariable UUID id,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "csv") String format) {
        Answer file = new Events(api, id).file(format, EvolutionFilter.of(asked).parameters());
        HttpHeaders headers = new HttpHeaders();
        for (String name : List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION)) {
            headers.set(name, file.headers().getFirst(name));
        }
        return ResponseEntity.ok().headers(headers).body(file.body());
    }
}
