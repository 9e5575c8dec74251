package nl.impactkaart.portal.filling;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.portal.access.Answer;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.Once;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.access.Show;
import nl.impactkaart.portal.forms.Filled;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The page on which one thing of a map is filled in, revised or taken out. */
@Controller
class RowPage {

    private static final String SINGLE = "/maps/{map}/{part:description|method}";
    private static final String ROW =
            "/maps/{map}/{part:reach|costs|outcomes|labour-effects}/{row:new|[0-9a-f]{8}-[0-9a-f-]{27}}";
    private static final String VIEW = "fill-row";

    private final JsonMapper json;

    RowPage(JsonMapper json) {
        this.json = json;
    }

    @GetMapping({SINGLE, ROW})
    String show(
            Api api,
            Model model,
            @PathVariable UUID map,
            @PathVariable String part,
            @PathVariable(required = false) @Nullable String row) {
        Place place = Place.of(map, part, row);
        Current current = Current.read(api, json, place, 0);
        if (!api.person().edits() || !current.map().isOpen() || isGone(place, current)) {
            return "redirect:" + place.overview() + "/fill";
        }
        return page(
                api,
                model,
                place,
                current,
                current.from(place),
                Sheet.of(place, current, api.language()).standing());
    }

    @PostMapping({SINGLE, ROW})
    String save(
            Api api,
            Model model,
            HttpServletResponse response,
            @PathVariable UUID map,
            @PathVariable String part,
            @PathVariable(required = false) @Nullable String row,
            @RequestParam Map<String, String> sent,
            @RequestParam String key,
            From from) {
        Place place = Place.of(map, part, row);
        Current current = Current.read(api, json, place, 0);
        Sheet sheet = Sheet.of(place, current, api.language());
        Filled filled = sheet.written(sent);
        if (filled.isFaulty()) {
            response.setStatus(422);
            return page(api, model, place, current, from, filled);
        }
        try {
            Saving saving = new Saving(api, json, place, sent);
            return saving.save(key, from, current)
                    .map(answer -> saved(place, answer))
                    .orElseGet(() -> conflict(api, model, response, saving, sent));
        } catch (Refusal refusal) {
            response.setStatus(refusal.status());
            model.addAttribute("refusal", refusal);
            return page(api, model, place, current, from, sheet.refused(sent, refusal));
        }
    }

    @PostMapping(ROW + "/remove")
    String remove(
            Api api,
            Model model,
            HttpServletResponse response,
            @PathVariable UUID map,
            @PathVariable String part,
            @PathVariable String row,
            @RequestParam String why,
            @RequestParam String key) {
        Place place = Place.of(map, part, row);
        try {
            Answer answer = api.send(
                    HttpMethod.DELETE,
                    To.COMMAND,
                    place.api(),
                    why.isBlank() ? Map.of() : Map.of("reason", why.strip()),
                    new Once(key, null),
                    place.map());
            return saved(place, answer);
        } catch (Refusal refusal) {
            Current current = Current.read(api, json, place, 0);
            if (isGone(place, current)) {
                return "redirect:" + place.overview() + "/fill";
            }
            response.setStatus(refusal.status());
            model.addAttribute("removal", refusal).addAttribute("why", why);
            return page(
                    api,
                    model,
                    place,
                    current,
                    current.from(place),
                    Sheet.of(place, current, api.language()).standing());
        }
    }

    /** What the map would be worth, beside the form. */
    @PostMapping({SINGLE + "/preview", ROW + "/preview"})
    String preview(
            Api api,
            Model model,
            @PathVariable UUID map,
            @PathVariable String part,
            @PathVariable(required = false) @Nullable String row,
            @RequestParam Map<String, String> sent) {
        Place place = Place.of(map, part, row);
        Current current = Current.read(api, json, place, 0);
        Map<String, Object> body = Sheet.of(place, current, api.language()).body(sent);
        model.addAttribute("map", current.map()).addAttribute("part", place.part());
        model.addAttribute("worth", Worth.of(place.part(), current.map(), body, new Show(api.language())));
        model.addAttribute("preview", Preview.of(api, json, place, body).orElse(null));
        return "fill-preview :: preview";
    }

    /** One field again, with what is wrong with it. */
    @PostMapping({SINGLE + "/field", ROW + "/field"})
    String field(
            Api api,
            Model model,
            @PathVariable UUID map,
            @PathVariable String part,
            @PathVariable(required = false) @Nullable String row,
            @RequestParam String asked,
            @RequestParam Map<String, String> sent) {
        Place place = Place.of(map, part, row);
        Current current = Current.read(api, json, place, 0);
        Filled filled = Sheet.of(place, current, api.language()).written(sent);
        model.addAttribute("filled", filled).addAttribute("shown", filled.field(asked));
        return "fill-preview :: field";
    }

    private static boolean isGone(Place place, Current current) {
        return place.row() != null && current.at(place).isMissingNode();
    }

    private static String saved(Place place, Answer answer) {
        return "redirect:" + place.overview() + "/fill?saved=" + place.name() + "&at=" + answer.sequence() + "#saved";
    }

    private String conflict(
            Api api, Model model, HttpServletResponse response, Saving saving, Map<String, String> sent) {
        response.setStatus(412);
        Current now = saving.now();
        Place there = isGone(saving.place(), now)
                ? new Place(saving.place().map(), saving.place().part(), null)
                : saving.place();
        Sheet sheet = Sheet.of(there, now, api.language());
        Filled yours = sheet.written(sent);
        model.addAttribute("removed", there.isNewRow());
        model.addAttribute("differences", there.isNewRow() ? List.of() : Difference.between(yours, sheet.standing()));
        return page(api, model, there, now, now.from(there), yours);
    }

    private static String page(Api api, Model model, Place place, Current current, From from, Filled filled) {
        model.addAttribute("map", current.map());
        model.addAttribute("place", place);
        model.addAttribute("part", place.part());
        model.addAttribute("groups", Sheet.of(place, current, api.language()).groups());
        model.addAttribute("filled", filled);
        model.addAttribute("revises", !current.at(place).isMissingNode());
        model.addAttribute("from", from);
        model.addAttribute("key", UUID.randomUUID());
        return VIEW;
    }
}
