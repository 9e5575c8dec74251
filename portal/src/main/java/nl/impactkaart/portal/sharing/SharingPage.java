package nl.impactkaart.portal.sharing;

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

/** Sharing a map with a funder, and no longer. */
@Controller
@RequestMapping("/maps/{id}/shares")
class SharingPage {

    private static final Form FORM =
            Form.of("share", Field.required("organisation", Kind.TEXT), Field.of("reason", Kind.LONG_TEXT));

    private static final String SHARE = Maps.PATH + "/shares/{organisation}";

    @GetMapping("/new")
    String form(Api api, Model model, @PathVariable UUID id) {
        ImpactMap map = Maps.read(api, id);
        return show(
                model,
                map,
                FORM.empty(api.language(), map.currency()),
                UUID.randomUUID().toString(),
                null);
    }

    @PostMapping("/new")
    String share(Api api, Model model, @PathVariable UUID id, @RequestParam Map<String, String> written) {
        ImpactMap map = Maps.read(api, id);
        String key = written.getOrDefault("key", "");
        Filled filled = checked(FORM.read(written, api.language(), map.currency()), map);
        if (filled.isFaulty()) {
            return show(model, map, filled, key, null);
        }
        Map<String, Object> body = filled.toJson();
        body.remove("organisation");
        String organisation = filled.value("organisation");
        try {
            return changed(
                    id,
                    api.send(HttpMethod.PUT, To.COMMAND, SHARE, body, new Once(key, null), id, organisation)
                            .sequence());
        } catch (Refusal refusal) {
            return show(model, map, filled.with(refusal), key, refusal);
        }
    }

    private static Filled checked(Filled filled, ImpactMap map) {
        String organisation = filled.value("organisation");
        if (!Organisations.isId(organisation)) {
            return filled.withFault("organisation", "organisation");
        }
        return organisation.equalsIgnoreCase(map.organisation().toString())
                ? filled.withFault("organisation", "own-organisation")
                : filled;
    }

    private static String show(Model model, ImpactMap map, Filled filled, String key, @Nullable Refusal refusal) {
        model.addAttribute("map", map)
                .addAttribute("filled", filled)
                .addAttribute("key", key)
                .addAttribute("refusal", filled.isFaulty() ? null : refusal);
        return "share-new";
    }

    @PostMapping("/{organisation}/end")
    String unshare(Api api, @PathVariable UUID id, @PathVariable UUID organisation) {
        return changed(
                id,
                api.send(HttpMethod.DELETE, To.COMMAND, SHARE, null, null, id, organisation)
                        .sequence());
    }

    private static String changed(UUID map, long sequence) {
        return "redirect:/maps/" + map + "/grants?atLeast=" + sequence;
    }
}
