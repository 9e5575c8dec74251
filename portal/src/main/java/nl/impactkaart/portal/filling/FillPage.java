package nl.impactkaart.portal.filling;

import java.util.Map;
import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.Once;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.Maps;
import nl.impactkaart.portal.reading.Place;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that a map holds, with what is still to be filled in; here it is closed and opened again, too. */
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
        model.addAttribute("rows", Place.rows(map));
        model.addAttribute("base", "/maps/" + id);
        model.addAttribute("changes", api.person().edits() && map.isOpen());
        model.addAttribute("key", UUID.randomUUID());
        return "fill";
    }

    @PostMapping("/maps/{id}/closure")
    String close(Api api, Model model, @PathVariable UUID id, @RequestParam String why, @RequestParam String key) {
        return closure(HttpMethod.POST, api, model, id, why, key);
    }

    @PostMapping("/maps/{id}/reopening")
    String reopen(Api api, Model model, @PathVariable UUID id, @RequestParam String why, @RequestParam String key) {
        return closure(HttpMethod.DELETE, api, model, id, why, key);
    }

    private String closure(HttpMethod method, Api api, Model model, UUID id, String why, String key) {
        try {
            long sequence = api.send(
                            method,
                            To.COMMAND,
                            Maps.PATH + "/closure",
                            why.isBlank() ? Map.of() : Map.of("reason", why.strip()),
                            new Once(key, null),
                            id)
                    .sequence();
            return "redirect:/maps/" + id + "/fill?saved=closure&at=" + sequence + "#saved";
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal).addAttribute("why", why);
            return fill(api, model, id, 0, "");
        }
    }
}
