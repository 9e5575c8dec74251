package nl.impactkaart.portal.sharing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Part;
import nl.impactkaart.portal.reading.MapFilter;
import nl.impactkaart.portal.reading.MapList;
import nl.impactkaart.portal.reading.Maps;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of a funder: the maps that others share with its organisation. */
@Controller
class SharedPage {

    @GetMapping("/shared")
    String shared(Api api, Model model, HttpServletRequest request, @RequestParam Map<String, String> asked) {
        MapFilter filter = MapFilter.of(asked);
        model.addAttribute("filter", filter).addAttribute("list", ofOthers(api, filter));
        return Part.isWanted(request) ? "shared :: list" : "shared";
    }

    /** Who has other roles too reads the own maps in the same list; a page of those alone is passed over. */
    private static MapList ofOthers(Api api, MapFilter filter) {
        MapList page = Maps.list(api, filter);
        List<MapList.Item> others = others(page, api);
        while (others.isEmpty() && page.next() != null) {
            page = Maps.list(api, filter.at(page.next()));
            others = others(page, api);
        }
        return new MapList(others, page.next());
    }

    private static List<MapList.Item> others(MapList page, Api api) {
        return page.items().stream()
                .filter(map ->
                        !map.organisation().toString().equals(api.person().organisation()))
                .toList();
    }
}
