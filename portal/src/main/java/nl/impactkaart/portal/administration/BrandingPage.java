package nl.impactkaart.portal.administration;

import java.util.LinkedHashMap;
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
    private static final String COLOUR = "colour";
    private static final String LOGO = "logoPng";
    private static final String LOGO_TEXT = "logoText";

    private static final Form FORM = Form.of(
            "branding",
            Field.required("displayName", Kind.TEXT),
            Field.of(COLOUR, Kind.TEXT),
            Field.of(LOGO, Kind.TEXT),
            Field.of(LOGO_TEXT, Kind.TEXT),
            Field.of("reason", Kind.LONG_TEXT));

    @GetMapping("/administration/branding")
    String branding(Api api, Model model) {
        JsonNode stored = read(api);
        return form(
                model,
                FORM.of(stored, api.language(), "EUR").with(LOGO, ""),
                UUID.randomUUID().toString(),
                stored);
    }

    @PostMapping("/administration/branding")
    String choose(
            Api api,
            Model model,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable String withoutLogo,
            @RequestParam Map<String, String> submitted) {
        Filled branding = FORM.read(submitted, api.language(), "EUR");
        branding = branding.with(COLOUR, branding.value(COLOUR).toLowerCase(Locale.ROOT));
        JsonNode stored = read(api);
        Filled whole = branding;
        if (withoutLogo != null) {
            whole = branding.with(LOGO, "").with(LOGO_TEXT, "");
        } else if (branding.value(LOGO).isEmpty()) {
            whole = branding.with(LOGO, stored.path(LOGO).asString(""));
        }
        model.addAttribute("withoutLogo", withoutLogo);
        Map<String, String> faults = faults(whole);
        if (branding.isFaulty() || !faults.isEmpty()) {
            return form(model, with(branding, faults), key, stored);
        }
        long sequence;
        try {
            sequence = api.send(HttpMethod.PUT, To.COMMAND, PATH, whole.toJson(), new Once(key, null))
                    .sequence();
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return form(model, refused(branding, refusal), key, stored);
        }
        Kept.until(() -> read(api).path("sequence").asLong(0) >= sequence);
        return "redirect:/administration/branding?done=chosen";
    }

    /** What can be said in the reader's own language, before the service says it in its. */
    private static Map<String, String> faults(Filled whole) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!whole.value(COLOUR).isEmpty() && !whole.value(COLOUR).matches("#[0-9a-f]{6}")) {
            faults.put(COLOUR, "colour");
        }
        if (whole.value(LOGO).isEmpty() && !whole.value(LOGO_TEXT).isEmpty()) {
            faults.put(LOGO, "logo-missing");
        }
        if (!whole.value(LOGO).isEmpty() && whole.value(LOGO_TEXT).isEmpty()) {
            faults.put(LOGO_TEXT, "missing");
        }
        return faults;
    }

    private static Filled with(Filled branding, Map<String, String> faults) {
        Filled faulty = branding;
        for (Map.Entry<String, String> fault : faults.entrySet()) {
            faulty = faulty.withFault(fault.getKey(), fault.getValue());
        }
        return faulty;
    }

    /** Of a colour that is one, only the contrast can be refused; a logo that is refused is not kept in the form. */
    private static Filled refused(Filled branding, Refusal refusal) {
        boolean pale = refusal.faults().stream().anyMatch(fault -> fault.field().equals(COLOUR));
        Filled faulty = pale ? branding.withFault(COLOUR, "pale") : branding.with(refusal);
        return faulty.field(LOGO).fault() == null ? faulty : faulty.with(LOGO, "");
    }

    /** @param branding in which a logo stands only when it was chosen just now */
    private static String form(Model model, Filled branding, String key, JsonNode stored) {
        model.addAttribute("branding", branding);
        model.addAttribute("key", key);
        model.addAttribute("stored", stored.path(LOGO).asString(""));
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
