package nl.impactkaart.portal.stories;

import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.Once;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.Maps;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The stories of a map: reading them, and withdrawing them for good. */
@Controller
@RequestMapping("/maps/{id}/stories")
class StoriesPage {

    static final String STORIES = Maps.PATH + "/stories";

    private static final String STORY = STORIES + "/{story}";

    @GetMapping
    String stories(
            Api api, Model model, @PathVariable UUID id, @RequestParam(required = false) @Nullable Long atLeast) {
        ImpactMap map = Maps.readAfter(api, id, atLeast);
        model.addAttribute("map", map)
                .addAttribute(
                        "told",
                        api.get(To.COMMAND, STORIES, ToldStories.class, id).items())
                .addAttribute("withdrawn", map.withdrawnStories());
        return "stories";
    }

    @GetMapping("/{story}")
    String story(Api api, Model model, @PathVariable UUID id, @PathVariable UUID story) {
        show(api, model, id, story);
        return "story";
    }

    @GetMapping("/{story}/withdrawal")
    String confirm(Api api, Model model, @PathVariable UUID id, @PathVariable UUID story) {
        show(api, model, id, story);
        model.addAttribute("key", UUID.randomUUID().toString());
        return "story-withdrawal";
    }

    private static void show(Api api, Model model, UUID map, UUID story) {
        model.addAttribute("map", Maps.read(api, map))
                .addAttribute("story", api.get(To.COMMAND, STORY, ToldStories.Whole.class, map, story));
    }

    @PostMapping("/{story}/withdrawal")
    String withdraw(Api api, @PathVariable UUID id, @PathVariable UUID story, @RequestParam String key) {
        long sequence = api.send(HttpMethod.DELETE, To.COMMAND, STORY, null, new Once(key, null), id, story)
                .sequence();
        return "redirect:/maps/" + id + "/stories?atLeast=" + sequence;
    }
}
