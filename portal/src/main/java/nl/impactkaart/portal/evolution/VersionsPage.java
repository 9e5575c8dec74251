package nl.impactkaart.portal.evolution;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
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
import nl.impactkaart.portal.forms.Form;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.Maps;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Versions that an editor confirmed (vastgesteld), and that an auditor verifies. */
@Controller
class VersionsPage {

    private static final Form CONFIRM =
            Form.of("versions.confirm", Field.required("name", Kind.TEXT), Field.of("reason", Kind.LONG_TEXT));
    private static final String CONFIRMED = Maps.PATH + "/confirmed-versions?limit=20&language={language}";
    private static final String MOST_SHOWN = "25";
    private static final String CONFIRMATIONS = Maps.PATH + "/confirmations";

    @GetMapping("/maps/{id}/versions")
    String versions(
            Api api,
            Model model,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable Long atLeast) {
        ImpactMap map = atLeast == null ? Maps.read(api, id) : Maps.read(api, id, atLeast);
        Filled form = CONFIRM.empty(api.language(), map.currency());
        return page(api, model, map, cursor, form, UUID.randomUUID().toString(), map.sequence());
    }

    @PostMapping("/maps/{id}/confirmations")
    String confirm(
            Api api,
            Model model,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam Map<String, String> submitted,
            @RequestParam String key,
            @RequestParam long sequence) {
        ImpactMap map = Maps.read(api, id);
        Filled form = CONFIRM.read(submitted, api.language(), map.currency());
        if (form.isFaulty()) {
            return page(api, model, map, null, form, key, sequence);
        }
        try {
            Answer answer =
                    api.send(HttpMethod.POST, To.COMMAND, CONFIRMATIONS, form.toJson(), new Once(key, sequence), id);
            return shown(id, answer);
        } catch (Refusal refusal) {
            response.setStatus(refusal.status());
            if (refusal.code().equals("stale")) {
                return outdated(api, model, id, form, sequence);
            }
            model.addAttribute("refusal", refusal);
            return page(
                    api, model, map, null, form.with(refusal), UUID.randomUUID().toString(), map.sequence());
        }
    }

    /** Somebody else was first: what came since, and the same form for the map as it stands. */
    private static String outdated(Api api, Model model, UUID id, Filled form, long sequence) {
        ImpactMap now = Maps.read(api, id, sequence + 1);
        Evolution latest = new Events(api, id).page(Map.of("limit", MOST_SHOWN));
        model.addAttribute("seen", sequence);
        model.addAttribute(
                "since",
                latest.items().stream()
                        .filter(item -> item.sequence() > sequence)
                        .toList());
        return page(api, model, now, null, form, UUID.randomUUID().toString(), now.sequence());
    }

    @PostMapping("/maps/{id}/confirmations/{sequence}/verification")
    String verify(
            Api api,
            Model model,
            @PathVariable UUID id,
            @PathVariable long sequence,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String reason) {
        Map<String, String> body = new LinkedHashMap<>();
        if (!reason.isBlank()) {
            body.put("reason", reason.strip());
        }
        try {
            Answer answer = api.send(
                    HttpMethod.POST,
                    To.COMMAND,
                    CONFIRMATIONS + "/{sequence}/verification",
                    body,
                    new Once(key, null),
                    id,
                    sequence);
            return shown(id, answer);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return versions(api, model, id, null, null);
        }
    }

    private static String shown(UUID id, Answer answer) {
        return "redirect:/maps/" + id + "/versions?atLeast=" + answer.sequence();
    }

    private static String page(
            Api api, Model model, ImpactMap map, @Nullable Long cursor, Filled form, String key, long sequence) {
        String path = cursor == null ? CONFIRMED : CONFIRMED + "&cursor=" + cursor;
        model.addAttribute("map", map);
        model.addAttribute("form", form);
        model.addAttribute("key", key);
        model.addAttribute("sequence", sequence);
        model.addAttribute("names", Names.of(api));
        model.addAttribute(
                "versions",
                api.get(
                        To.QUERY,
                        path,
                        ConfirmedVersions.class,
                        map.id(),
                        api.language().getLanguage()));
        return "versions";
    }
}
