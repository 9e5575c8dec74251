package nl.impactkaart.portal.administration;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.forms.Filled;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One outcome of a reference project: added, revised or taken out, which replaces the whole of it. */
@Controller
class ReferenceOutcomePage {

    private static final String ADDED = ReferencesPage.ONE + "/outcomes/new";
    private static final String OUTCOME = ReferencesPage.ONE + "/outcomes/{outcome:[0-9a-f-]{36}}";

    @GetMapping({ADDED, OUTCOME})
    String outcome(
            Api api,
            Model model,
            @PathVariable Catalogue catalogue,
            @PathVariable UUID id,
            @PathVariable Optional<UUID> outcome) {
        StoredReference stored = StoredReference.read(api, catalogue, id);
        Filled filled = outcome.map(
                        known -> ReferenceForms.OUTCOME.of(stored.outcome(known), api.language(), stored.currency()))
                .orElseGet(() -> ReferenceForms.OUTCOME
                        .empty(api.language(), stored.currency())
                        .with("status", "PRICED"));
        return form(api, model, catalogue, stored, outcome, filled, "");
    }

    private static String form(
            Api api,
            Model model,
            Catalogue catalogue,
            StoredReference stored,
            Optional<UUID> outcome,
            Filled filled,
            String reason) {
        model.addAttribute("catalogue", catalogue);
        model.addAttribute("stored", stored.shown(api));
        model.addAttribute("outcome", filled);
        model.addAttribute("outcomeId", outcome.map(UUID::toString).orElse("new"));
        model.addAttribute("reason", reason);
        model.addAttribute("key", UUID.randomUUID());
        return "reference-outcome";
    }

    @PostMapping({ADDED, OUTCOME})
    String save(
            Api api,
            Model model,
            @PathVariable Catalogue catalogue,
            @PathVariable UUID id,
            @PathVariable Optional<UUID> outcome,
            @RequestParam String key,
            @RequestParam long sequence,
            @RequestParam String reason,
            @RequestParam Map<String, String> submitted) {
        StoredReference stored = StoredReference.read(api, catalogue, id);
        Filled filled = ReferenceForms.OUTCOME.read(submitted, api.language(), stored.currency());
        if (stored.sequence() != sequence) {
            model.addAttribute("stale", true);
        } else if (!filled.isFaulty()) {
            try {
                stored.withOutcome(outcome.orElseGet(UUID::randomUUID), filled.toJson())
                        .store(api, reason, key);
                return ReferencesPage.back(catalogue, id) + "?done=revised";
            } catch (Refusal refusal) {
                model.addAttribute("refusal", refusal);
            }
        }
        return form(api, model, catalogue, stored, outcome, filled, reason);
    }

    @PostMapping(OUTCOME + "/remove")
    String remove(
            Api api,
            Model model,
            @PathVariable Catalogue catalogue,
            @PathVariable UUID id,
            @PathVariable UUID outcome,
            @RequestParam String key,
            @RequestParam String reason) {
        try {
            StoredReference.read(api, catalogue, id).withoutOutcome(outcome).store(api, reason, key);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return outcome(api, model, catalogue, id, Optional.of(outcome));
        }
        return ReferencesPage.back(catalogue, id) + "?done=revised";
    }

    /** For whoever comes back, in another language, to a page that answered a change. */
    @GetMapping(OUTCOME + "/remove")
    String back(@PathVariable Catalogue catalogue, @PathVariable UUID id) {
        return ReferencesPage.back(catalogue, id);
    }
}
