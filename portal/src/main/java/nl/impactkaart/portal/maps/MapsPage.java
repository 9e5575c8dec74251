package nl.impactkaart.portal.maps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Part;
import nl.impactkaart.portal.reading.MapFilter;
import nl.impactkaart.portal.reading.Maps;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of whoever works for an organisation: its maps. */
@Controller
class MapsPage {

    /** Whoever reads what others share alone has another first page. */
    @GetMapping("/")
    String first(Api api) {
        if (api.person().belongs()) {
            return "redirect:/maps";
        }
        return api.person().is("funder") ? "redirect:/shared" : "nothing";
    }

    @GetMapping("/maps")
    String maps(Api api, Model model, HttpServletRequest request, @RequestParam Map<String, String> asked) {
        MapFilter filter = MapFilter.of(asked);
        model.addAttribute("filter", filter);
        model.addAttribute("list", Maps.list(api, filter));
        if (Part.isWanted(request)) {
            return "maps :: list";
        }
        model.addAttribute("portfolio", api.get(To.QUERY, "/api/v1/portfolio", Portfolio.class));
        return "maps";
    }
}
