package nl.impactkaart.portal.administration;

import java.util.Map;
import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.Once;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.forms.Filled;
import nl.impactkaart.portal.reading.Methods;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Methods of valuation of the organisation's own. */
@Controller
class MethodsPage {

    private static final String BACK = "redirect:/administration/methods";

    @GetMapping("/administration/methods")
    String methods(Api api, Model model) {
        model.addAttribute("methods", Methods.read(api).items());
        model.addAttribute("key", UUID.randomUUID());
        return "methods";
    }

    @GetMapping("/administration/methods/new")
    String blank(Api api, Model model) {
        return form(model, MethodForm.empty(api.language()), UUID.randomUUID().toString());
    }

    @PostMapping("/administration/methods")
    String publish(Api api, Model model, @RequestParam String key, @RequestParam Map<String, String> submitted) {
        Filled method = MethodForm.read(submitted, api.language());
        if (method.isFaulty()) {
            return form(model, method, key);
        }
        try {
            api.send(HttpMethod.POST, To.COMMAND, Methods.PATH, MethodForm.toJson(method), new Once(key, null));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return form(
                    model,
                    MethodForm.refused(method, refusal),
                    UUID.randomUUID().toString());
        }
        Kept.until(() -> Methods.read(api).offer(method.value("methodId"), method.value("methodVersion")));
        return BACK + "?done=published";
    }

    @PostMapping("/administration/methods/withdraw")
    String withdraw(
            Api api,
            Model model,
            @RequestParam String key,
            @RequestParam String id,
            @RequestParam String version,
            @RequestParam(defaultValue = "") String reason) {
        try {
            api.send(
                    HttpMethod.DELETE,
                    To.COMMAND,
                    Methods.PATH + "/{id}/{version}",
                    reason.isBlank() ? Map.of() : Map.of("reason", reason.strip()),
                    new Once(key, null),
                    id,
                    version);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return methods(api, model);
        }
        Kept.until(() -> !Methods.read(api).offer(id, version));
        return BACK + "?done=withdrawn";
    }

    /** For whoever comes back, in another language, to a page that answered a change. */
    @GetMapping("/administration/methods/withdraw")
    String back() {
        return BACK;
    }

    private static String form(Model model, Filled method, String key) {
        model.addAttribute("method", method);
        model.addAttribute("key", key);
        return "method-form";
    }
}
