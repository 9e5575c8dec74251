package nl.impactkaart.portal.administration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.portal.access.Answer;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.Once;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.forms.Filled;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Catalogues of reference projects: that of the organisation, and the one that all share. */
@Controller
class ReferencesPage {

    static final String PAGE = "/administration/references";
    static final String ONE = PAGE + "/{catalogue}/{id}";

    @GetMapping(PAGE)
    String references(Api api, Model model) {
        for (Catalogue catalogue : Catalogue.values()) {
            // The own catalogue is for whoever reads the maps of the organisation.
            if (catalogue == Catalogue.SHARED || api.person().belongs()) {
                model.addAttribute(catalogue.toString(), catalogue.read(api).items());
            }
        }
        model.addAttribute("changesOwn", Catalogue.OWN.isChangedBy(api.person()));
        model.addAttribute("changesShared", Catalogue.SHARED.isChangedBy(api.person()));
        return "references";
    }

    @GetMapping(PAGE + "/{catalogue}/new")
    String blank(Api api, Model model, @PathVariable Catalogue catalogue) {
        return blank(
                model,
                catalogue,
                ReferenceForms.REFERENCE.empty(api.language(), "EUR").with("currency", "EUR"),
                ReferenceForms.OUTCOME.empty(api.language(), "EUR").with("status", "PRICED"),
                UUID.randomUUID().toString());
    }

    private static String blank(Model model, Catalogue catalogue, Filled reference, Filled outcome, String key) {
        model.addAttribute("catalogue", catalogue);
        model.addAttribute("reference", reference);
        model.addAttribute("outcome", outcome);
        model.addAttribute("key", key);
        return "reference-new";
    }

    /** A reference project begins with its first outcome. */
    @PostMapping(PAGE + "/{catalogue}/new")
    String record(
            Api api,
            Model model,
            @PathVariable Catalogue catalogue,
            @RequestParam String key,
            @RequestParam Map<String, String> submitted) {
        Filled reference = ReferenceForms.REFERENCE.read(submitted, api.language(), "EUR");
        String currency = StoredReference.currency(reference.value("currency"));
        Filled outcome = ReferenceForms.OUTCOME.read(submitted, api.language(), currency);
        if (reference.isFaulty() || outcome.isFaulty()) {
            return blank(model, catalogue, reference, outcome, key);
        }
        Map<String, Object> body = reference.toJson();
        body.put("outcomes", List.of(StoredReference.asked(outcome.toJson())));
        try {
            Answer answer = api.send(HttpMethod.POST, To.COMMAND, catalogue.path(), body, new Once(key, null));
            UUID id = UUID.fromString(answer.json().path("id").asString());
            Kept.until(() -> catalogue.has(api, id, answer.sequence()));
            return back(catalogue, id) + "?done=recorded";
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return blank(model, catalogue, reference.with(refusal), outcome, key);
        }
    }

    @GetMapping(ONE)
    String reference(Api api, Model model, @PathVariable Catalogue catalogue, @PathVariable UUID id) {
        StoredReference stored = StoredReference.read(api, catalogue, id);
        return reference(
                api,
                model,
                catalogue,
                stored,
                ReferenceForms.REFERENCE.of(stored.figures(), api.language(), stored.currency()),
                "");
    }

    private static String reference(
            Api api, Model model, Catalogue catalogue, StoredReference stored, Filled filled, String reason) {
        model.addAttribute("catalogue", catalogue);
        model.addAttribute("changes", catalogue.isChangedBy(api.person()));
        model.addAttribute("stored", stored.shown(api));
        model.addAttribute("reference", filled);
        model.addAttribute("reason", reason);
        model.addAttribute("key", UUID.randomUUID());
        return "reference";
    }

    @PostMapping(ONE)
    String revise(
            Api api,
            Model model,
            @PathVariable Catalogue catalogue,
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam long sequence,
            @RequestParam String reason,
            @RequestParam Map<String, String> submitted) {
        Filled filled = ReferenceForms.REFERENCE.read(submitted, api.language(), "EUR");
        StoredReference stored = StoredReference.read(api, catalogue, id);
        if (stored.sequence() != sequence) {
            model.addAttribute("stale", true);
        } else if (!filled.isFaulty()) {
            try {
                stored.with(filled.toJson()).store(api, reason, key);
                return back(catalogue, id) + "?done=revised";
            } catch (Refusal refusal) {
                model.addAttribute("refusal", refusal);
                filled = filled.with(refusal);
            }
        }
        return reference(api, model, catalogue, stored, filled, reason);
    }

    @PostMapping(ONE + "/remove")
    String remove(
            Api api,
            Model model,
            @PathVariable Catalogue catalogue,
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam String reason) {
        try {
            api.send(HttpMethod.DELETE, To.COMMAND, catalogue.one(), Map.of("reason", reason), new Once(key, null), id);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return reference(api, model, catalogue, id);
        }
        Kept.until(() -> !catalogue.has(api, id, 0));
        return "redirect:" + PAGE + "?done=removed";
    }

    /** For whoever comes back, in another language, to a page that answered a change. */
    @GetMapping(ONE + "/remove")
    String answered(@PathVariable Catalogue catalogue, @PathVariable UUID id) {
        return back(catalogue, id);
    }

    static String back(Catalogue catalogue, UUID id) {
        return "redirect:" + PAGE + "/" + catalogue + "/" + id;
    }
}
