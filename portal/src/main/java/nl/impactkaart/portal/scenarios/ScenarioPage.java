package nl.impactkaart.portal.scenarios;

import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.impactkaart.portal.access.Answer;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.forms.Filled;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.Maps;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Other figures for a map: tried with sliders, and kept as a scenario. */
@Controller
@RequestMapping("/maps/{id}/scenarios")
class ScenarioPage {

    @GetMapping("/new")
    String begin(Api api, @PathVariable UUID id, Model model) {
        ScenarioForms forms = ScenarioForms.of(null, api.language());
        return new ScenarioView(api, Maps.read(api, id)).show(null, forms, null, model);
    }

    @GetMapping("/{scenario}")
    String scenario(
            Api api,
            @PathVariable UUID id,
            @PathVariable UUID scenario,
            @RequestParam(required = false) @Nullable Long atLeast,
            Model model) {
        ImpactMap map = atLeast == null ? Maps.read(api, id) : Maps.read(api, id, atLeast);
        ScenarioView view = new ScenarioView(api, map);
        Scenario recorded = view.read(scenario);
        return view.show(recorded, ScenarioForms.of(recorded, api.language()), null, model);
    }

    /** What a slider that moves asks: the answer is a part of the page, and the map itself is not read for it. */
    @PostMapping("/preview")
    String preview(
            Api api,
            @PathVariable UUID id,
            @RequestParam Currency currency,
            @RequestParam MultiValueMap<String, String> given,
            Model model) {
        Sheet sheet = Sheet.read(given, api.language(), currency.getCurrencyCode());
        model.addAttribute("trial", Trial.of(api, id, sheet, currency.getCurrencyCode()));
        return "scenario-result :: result(trial=${trial})";
    }

    /** Without a script, the same form asks for the figures alone. */
    @PostMapping(
            path = {"/new", "/{scenario}"},
            params = "calculate")
    String calculate(
            Api api,
            @PathVariable UUID id,
            @PathVariable(required = false) @Nullable UUID scenario,
            @RequestParam Currency currency,
            @RequestParam MultiValueMap<String, String> given,
            Model model) {
        Sheet sheet = Sheet.read(given, api.language(), currency.getCurrencyCode());
        ScenarioView view = new ScenarioView(api, Maps.read(api, id));
        Scenario recorded = scenario == null ? null : view.read(scenario);
        ScenarioForms forms = ScenarioForms.of(recorded, api.language());
        Filled about = forms.about();
        for (Filled.Shown field : about.fields()) {
            String name = field.field().name();
            about = about.with(name, Objects.requireNonNullElse(given.getFirst(name), ""));
        }
        return view.show(recorded, forms.about(about).refused(given, null), sheet, model);
    }

    @PostMapping(
            path = {"/new", "/{scenario}"},
            params = "!calculate")
    String save(
            Api api,
            @PathVariable UUID id,
            @PathVariable(required = false) @Nullable UUID scenario,
            @RequestParam Currency currency,
            @RequestParam MultiValueMap<String, String> given,
            Model model) {
        Sheet sheet = Sheet.read(given, api.language(), currency.getCurrencyCode());
        Filled about = ScenarioForms.about(scenario != null, given, api.language());
        Refusal refusal = null;
        if (!sheet.isFaulty() && !about.isFaulty()) {
            try {
                Answer answer = send(api, id, scenario, sheet, about, given);
                String saved = answer.json().path("id").asString();
                return "redirect:/maps/" + id + "/scenarios/" + saved + "?atLeast=" + answer.sequence();
            } catch (Refusal refused) {
                refusal = ScenarioForms.correctable(refused);
                about = about.with(refused);
                sheet = sheet.with(refused);
            }
        }
        ScenarioView view = new ScenarioView(api, Maps.read(api, id));
        Scenario recorded = scenario == null ? null : view.read(scenario);
        ScenarioForms forms = ScenarioForms.of(recorded, api.language()).about(about);
        return view.show(recorded, forms.refused(given, refusal), sheet, model);
    }

    private static Answer send(
            Api api, UUID id, @Nullable UUID scenario, Sheet sheet, Filled about, MultiValueMap<String, String> given) {
        Map<String, Object> body = about.toJson();
        body.put("adjustments", sheet.adjustments());
        return scenario == null
                ? api.send(HttpMethod.POST, To.COMMAND, Maps.PATH + "/scenarios", body, ScenarioForms.once(given), id)
                : api.send(
                        HttpMethod.PUT, To.COMMAND, ScenarioView.PATH, body, ScenarioForms.once(given), id, scenario);
    }
}
