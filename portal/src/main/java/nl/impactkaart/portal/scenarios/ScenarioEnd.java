package nl.impactkaart.portal.scenarios;

import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.impactkaart.portal.access.Answer;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.forms.Filled;
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

/** How a scenario ends: its figures become those of the map, or it is put aside. */
@Controller
@RequestMapping("/maps/{id}/scenarios/{scenario}")
class ScenarioEnd {

    /** Where one is after a change that was refused, and asks for the page in another language. */
    @GetMapping({"/adoption", "/discarding"})
    String back(@PathVariable UUID id, @PathVariable UUID scenario) {
        return "redirect:/maps/" + id + "/scenarios/" + scenario;
    }

    @PostMapping("/adoption")
    String adopt(
            Api api,
            @PathVariable UUID id,
            @PathVariable UUID scenario,
            @RequestParam MultiValueMap<String, String> given,
            Model model) {
        Filled filled = ScenarioForms.read(ScenarioForms.ADOPTION, given, api.language());
        Refusal refusal = null;
        if (!filled.isFaulty()) {
            try {
                Answer answer = api.send(
                        HttpMethod.POST,
                        To.COMMAND,
                        ScenarioView.PATH + "/adoption",
                        Map.of("reason", filled.value("adoption")),
                        ScenarioForms.once(given),
                        id,
                        scenario);
                return "redirect:/maps/" + id + "?atLeast=" + answer.sequence();
            } catch (Refusal refused) {
                refusal = ScenarioForms.correctable(refused);
            }
        }
        return again(api, id, scenario, given, refusal, forms -> forms.adoption(filled), model);
    }

    @PostMapping("/discarding")
    String discard(
            Api api,
            @PathVariable UUID id,
            @PathVariable UUID scenario,
            @RequestParam MultiValueMap<String, String> given,
            Model model) {
        Filled filled = ScenarioForms.read(ScenarioForms.DISCARDING, given, api.language());
        Refusal refusal = null;
        if (!filled.isFaulty()) {
            try {
                Answer answer = api.send(
                        HttpMethod.DELETE,
                        To.COMMAND,
                        ScenarioView.PATH,
                        Map.of("reason", filled.value("discarding")),
                        ScenarioForms.once(given),
                        id,
                        scenario);
                return "redirect:/maps/" + id + "/scenarios?atLeast=" + answer.sequence();
            } catch (Refusal refused) {
                refusal = ScenarioForms.correctable(refused);
            }
        }
        return again(api, id, scenario, given, refusal, forms -> forms.discarding(filled), model);
    }

    private static String again(
            Api api,
            UUID id,
            UUID scenario,
            MultiValueMap<String, String> given,
            @Nullable Refusal refusal,
            UnaryOperator<ScenarioForms> filled,
            Model model) {
        ScenarioView view = new ScenarioView(api, Maps.read(api, id));
        Scenario recorded = view.read(scenario);
        ScenarioForms forms = filled.apply(ScenarioForms.of(recorded, api.language()));
        return view.show(recorded, forms.refused(given, refusal), null, model);
    }
}
