package nl.impactkaart.portal.evolution;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.portal.access.Answer;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.Once;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.forms.Field;
import nl.impactkaart.portal.forms.Field.Kind;
import nl.impactkaart.portal.forms.Filled;
import nl.impactkaart.portal.forms.Filled.Option;
import nl.impactkaart.portal.forms.Form;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.Maps;
import nl.impactkaart.portal.reading.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What auditors found, and what editors answered. */
@Controller
class FindingsPage {

    private static final Form RAISE =
            Form.of("findings.raise", Field.choice("place", List.of()), Field.required("text", Kind.LONG_TEXT));
    private static final String FINDINGS = Maps.PATH + "/findings";

    private final ResourceBundleMessageSource pageTexts;

    FindingsPage(ResourceBundleMessageSource pageTexts) {
        this.pageTexts = pageTexts;
    }

    @GetMapping("/maps/{id}/findings")
    String findings(
            Api api, Model model, @PathVariable UUID id, @RequestParam(required = false) @Nullable Long atLeast) {
        ImpactMap map = atLeast == null ? Maps.read(api, id) : Maps.read(api, id, atLeast);
        model.addAttribute("map", map);
        model.addAttribute("names", Names.of(api));
        model.addAttribute("findings", Findings.of(map, new Events(api, id)));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "findings";
    }

    /**
     * The form with which a finding is raised.
     *
     * @param about the event that it is about; absent for the map as it stands
     * @param place what is chosen to begin with
     */
    @GetMapping("/maps/{id}/findings/new")
    String raising(
            Api api,
            Model model,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long about,
            @RequestParam(required = false) @Nullable String place) {
        ImpactMap map = Maps.read(api, id);
        String first = about == null ? "" : Place.EVENT.value();
        Filled form = RAISE.empty(api.language(), map.currency()).with("place", place == null ? first : place);
        return raising(api, model, map, about, form, UUID.randomUUID().toString());
    }

    @PostMapping("/maps/{id}/findings")
    String raise(
            Api api,
            Model model,
            @PathVariable UUID id,
            @RequestParam Map<String, String> submitted,
            @RequestParam(required = false) @Nullable Long about,
            @RequestParam String key) {
        ImpactMap map = Maps.read(api, id);
        Filled form = RAISE.read(submitted, api.language(), map.currency());
        if (form.isFaulty()) {
            return raising(api, model, map, about, form, key);
        }
        Map<String, Object> body = Place.parse(form.value("place")).toJson();
        body.put("text", form.value("text"));
        if (about != null) {
            body.put("aboutSequence", about);
        }
        try {
            return shown(id, api.send(HttpMethod.POST, To.COMMAND, FINDINGS, body, new Once(key, null), id));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return raising(
                    api,
                    model,
                    map,
                    about,
                    form.with(refusal),
                    UUID.randomUUID().toString());
        }
    }

    @PostMapping("/maps/{id}/findings/{finding}/answer")
    String answer(
            Api api,
            Model model,
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @RequestParam(defaultValue = "") String text,
            @RequestParam String key) {
        try {
            Answer answer = api.send(
                    HttpMethod.POST,
                    To.COMMAND,
                    FINDINGS + "/{finding}/answer",
                    Map.of("text", text.strip()),
                    new Once(key, null),
                    id,
                    finding);
            return shown(id, answer);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            model.addAttribute("answering", finding);
            model.addAttribute("written", text);
            return findings(api, model, id, null);
        }
    }

    private static String shown(UUID id, Answer answer) {
        return "redirect:/maps/" + id + "/findings?atLeast=" + answer.sequence();
    }

    private String raising(Api api, Model model, ImpactMap map, @Nullable Long about, Filled form, String key) {
        Evolution.@Nullable Item event =
                about == null ? null : new Events(api, map.id()).upTo(about).orElse(null);
        List<Option> places =
                event == null ? Place.of(map, api.language(), pageTexts) : event.places(map, api.language(), pageTexts);
        model.addAttribute("map", map);
        model.addAttribute("event", event);
        model.addAttribute("form", form.choosing("place", places));
        model.addAttribute("key", key);
        return "finding-new";
    }
}
