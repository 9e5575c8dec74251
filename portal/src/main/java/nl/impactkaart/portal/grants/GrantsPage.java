package nl.impactkaart.portal.grants;

import java.time.LocalDate;
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
import nl.impactkaart.portal.sharing.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The grants that are linked to a map; beside them, with whom it is shared. */
@Controller
@RequestMapping("/maps/{id}/grants")
class GrantsPage {

    private static final Form GRANT = Form.of(
            "grant",
            Field.required("number", Kind.TEXT),
            Field.required("funder", Kind.TEXT),
            Field.required("amountMinor", Kind.MONEY),
            Field.required("periodStart", Kind.DAY),
            Field.required("periodEnd", Kind.DAY),
            Field.of("funderId", Kind.TEXT));

    private static final Form UNLINKING = Form.of("unlink", Field.required("reason", Kind.LONG_TEXT));

    private static final String GRANTS = Maps.PATH + "/grants";

    @GetMapping
    String grants(Api api, Model model, @PathVariable UUID id, @RequestParam(required = false) @Nullable Long atLeast) {
        ImpactMap map = Maps.readAfter(api, id, atLeast);
        model.addAttribute("map", map)
                .addAttribute(
                        "own", map.organisation().toString().equals(api.person().organisation()))
                .addAttribute("shares", Organisations.thatRead(map));
        return "grants";
    }

    @GetMapping("/new")
    String form(Api api, Model model, @PathVariable UUID id) {
        ImpactMap map = Maps.read(api, id);
        return show(
                model,
                map,
                GRANT.empty(api.language(), map.currency()),
                UUID.randomUUID().toString(),
                null);
    }

    @PostMapping("/new")
    String link(Api api, Model model, @PathVariable UUID id, @RequestParam Map<String, String> written) {
        ImpactMap map = Maps.read(api, id);
        String key = written.getOrDefault("key", "");
        Filled filled = checked(GRANT.read(written, api.language(), map.currency()));
        if (filled.isFaulty()) {
            return show(model, map, filled, key, null);
        }
        try {
            return changed(
                    id,
                    api.send(HttpMethod.POST, To.COMMAND, GRANTS, filled.toJson(), new Once(key, null), id)
                            .sequence());
        } catch (Refusal refusal) {
            return show(model, map, filled.with(refusal), key, refusal);
        }
    }

    private static Filled checked(Filled filled) {
        Filled checked =
                Organisations.isId(filled.value("funderId")) ? filled : filled.withFault("funderId", "organisation");
        boolean hasPeriod = checked.faulty().stream().noneMatch(name -> name.startsWith("period"));
        return hasPeriod
                        && LocalDate.parse(filled.value("periodEnd"))
                                .isBefore(LocalDate.parse(filled.value("periodStart")))
                ? checked.withFault("periodEnd", "before-start")
                : checked;
    }

    private static String show(Model model, ImpactMap map, Filled filled, String key, @Nullable Refusal refusal) {
        model.addAttribute("map", map)
                .addAttribute("filled", filled)
                .addAttribute("key", key)
                .addAttribute("refusal", filled.isFaulty() ? null : refusal);
        return "grant-new";
    }

    @GetMapping("/{grant}/unlink")
    String reason(Api api, Model model, @PathVariable UUID id, @PathVariable UUID grant) {
        ImpactMap map = Maps.read(api, id);
        return show(
                model,
                map,
                grant,
                UNLINKING.empty(api.language(), map.currency()),
                UUID.randomUUID().toString(),
                null);
    }

    @PostMapping("/{grant}/unlink")
    String unlink(
            Api api,
            Model model,
            @PathVariable UUID id,
            @PathVariable UUID grant,
            @RequestParam Map<String, String> written) {
        ImpactMap map = Maps.read(api, id);
        String key = written.getOrDefault("key", "");
        Filled filled = UNLINKING.read(written, api.language(), map.currency());
        if (filled.isFaulty()) {
            return show(model, map, grant, filled, key, null);
        }
        try {
            return changed(
                    id,
                    api.send(
                                    HttpMethod.DELETE,
                                    To.COMMAND,
                                    GRANTS + "/{grant}",
                                    filled.toJson(),
                                    new Once(key, null),
                                    id,
                                    grant)
                            .sequence());
        } catch (Refusal refusal) {
            return show(model, map, grant, filled.with(refusal), key, refusal);
        }
    }

    private static String show(
            Model model, ImpactMap map, UUID grant, Filled filled, String key, @Nullable Refusal refusal) {
        ImpactMap.Grant linked = map.grants().stream()
                .filter(each -> each.grantId().equals(grant))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("grant", linked);
        show(model, map, filled, key, refusal);
        return "grant-unlink";
    }

    private static String changed(UUID map, long sequence) {
        return "redirect:/maps/" + map + "/grants?atLeast=" + sequence;
    }
}
