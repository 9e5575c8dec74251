package nl.impactkaart.portal.filling;

import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.Maps;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All that a map holds, with what is still to be filled in. */
@Controller
class FillPage {

    /**
     * @param at sequence of the writer's own change
     * @param saved what has just been filled in, as the address of its page names it
     */
    @GetMapping("/maps/{id}/fill")
    String fill(
            Api api,
            Model model,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long at,
            @RequestParam(defaultValue = "") String saved) {
        ImpactMap map = at > 0 ? Maps.read(api, id, at) : Maps.read(api, id);
        model.addAttribute("map", map);
        model.addAttribute("saved", saved);
        model.addAttribute("base", "/maps/" + id);
        model.addAttribute("changes", api.person().edits() && map.isOpen());
        return "fill";
    }
}
