package nl.impactkaart.portal.administration;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.Once;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.forms.Field;
import nl.impactkaart.portal.forms.Field.Kind;
import nl.impactkaart.portal.forms.Filled;
import nl.impactkaart.portal.forms.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How the organisation shows itself on its reports. */
@Controller
class BrandingPage {

    private static final String PATH = "/api/v1/branding";
    private static final String LOGO = "logoPng";

    private static final Form FORM = Form.of(
            "branding",
            Field.required("displayName", Kind.TEXT),
            Field.of("colour", Kind.TEXT),
            Field.of(LOGO, Kind.TEXT),
            Field.of("logoText", Kind.TEXT),
            Field.of("reason", Kind.LONG_TEXT));

    @GetMapping("/administration/branding")
    String branding(Api api, Model model) {
        JsonNode chosen = read(api);
        return form(
                model, FORM.of(chosen, api.language(), "EUR"), UUID.randomUUID().toString(), chosen);
    }

    @PostMapping("/administration/branding")
    String choose(
            Api api,
            Model model,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable String withoutLogo,
            @RequestParam Map<String, String> submitted) {
        JsonNode chosen = read(api);
        Filled branding = FORM.read(submitted, api.language(), "EUR");
        branding = branding.with("colour", branding.value("colour").toLowerCase(Locale.ROOT));
        if (branding.value(LOGO).isEmpty()) {
            branding = branding.with(LOGO, chosen.path(LOGO).asString(""));
        }
        if (withoutLogo != null) {
            branding = branding.with(LOGO, "").with("logoText", "");
        }
        if (branding.isFaulty()) {
            return form(model, branding, key, chosen);
        }
        long sequence;
        try {
            sequence = api.send(HttpMethod.PUT, To.COMMAND, PATH, branding.toJson(), new Once(key, null))
                    .sequence();
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return form(model, branding.with(refusal), key, chosen);
        }
        Kept.until(() -> read(api).path("sequence").asLong(0) >= sequence);
        return "redirect:/administration/branding?done=chosen";
    }

    private static String form(Model model, Filled branding, String key, JsonNode chosen) {
        model.addAttribute("branding", branding);
        model.addAttribute("key", key);
        model.addAttribute("logo", chosen.path(LOGO).asString(""));
        model.addAttribute("logoText", chosen.path("logoText").asString(""));
        return "branding";
    }

    /** Empty while the organisation has chosen none. */
    private static JsonNode read(Api api) {
        try {
            return api.get(To.QUERY, PATH, JsonNode.class);
        } catch (Refusal refusal) {
            if (refusal.code().equals("unknown-branding")) {
                return JsonNodeFactory.instance.objectNode();
            }
            throw refusal;
        }
    }
}
