package nl.impactkaart.portal.subscriptions;

import java.util.UUID;
import nl.impactkaart.portal.access.Answer;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.Once;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.forms.Filled;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** The subscriptions of the organisation; to subscribe, and to change what one hears. */
@Controller
class SubscriptionsPage {

    static final String PATH = "/api/v1/subscriptions";
    static final String ONE = PATH + "/{subscription}";

    @GetMapping("/subscriptions")
    String list(Api api, Model model, @RequestParam(required = false) @Nullable UUID after) {
        model.addAttribute(
                "subscriptions",
                after == null
                        ? api.get(To.REPORT, PATH, Subscription.Page.class)
                        : api.get(To.REPORT, PATH + "?after={after}", Subscription.Page.class, after));
        model.addAttribute("visible", VisibleMaps.of(api));
        return "subscriptions";
    }

    @GetMapping("/subscriptions/new")
    String blank(Api api, Model model) {
        return form(api, model, Wish.empty(api.language()), UUID.randomUUID().toString(), null);
    }

    /** The secret of a webhook is shown in the answer, since nobody can ask for it afterwards. */
    @PostMapping("/subscriptions")
    String subscribe(
            Api api, Model model, @RequestParam String key, @RequestParam MultiValueMap<String, String> submitted) {
        Filled wish = Wish.read(submitted, api.language());
        if (wish.isFaulty()) {
            return form(api, model, wish, key, null);
        }
        Answer made;
        try {
            made = api.send(HttpMethod.POST, To.REPORT, PATH, Wish.toJson(wish), new Once(key, null));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return form(api, model, wish.with(refusal), key, null);
        }
        String id = made.json().path("id").asString();
        String secret = made.json().path("secret").asString("");
        if (secret.isEmpty()) {
            return "redirect:/subscriptions/" + id + "?done=made";
        }
        return secret(model, id, secret);
    }

    /** The one time that it is shown. */
    static String secret(Model model, String subscription, String secret) {
        model.addAttribute("subscription", subscription);
        model.addAttribute("secret", secret);
        return "subscription-secret";
    }

    @GetMapping("/subscriptions/{id}/change")
    String change(Api api, Model model, @PathVariable UUID id) {
        ObjectNode subscription = api.get(To.REPORT, ONE, ObjectNode.class, id);
        return form(api, model, Wish.of(subscription, api.language()), "", id);
    }

    @PostMapping("/subscriptions/{id}/change")
    String change(Api api, Model model, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> submitted) {
        Filled wish = Wish.read(submitted, api.language());
        if (wish.isFaulty()) {
            return form(api, model, wish, "", id);
        }
        try {
            api.send(HttpMethod.PUT, To.REPORT, ONE, Wish.toJson(wish), null, id);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return form(api, model, wish.with(refusal), "", id);
        }
        return "redirect:/subscriptions/" + id + "?done=changed";
    }

    private static String form(Api api, Model model, Filled wish, String key, @Nullable UUID subscription) {
        VisibleMaps visible = VisibleMaps.of(api);
        model.addAttribute("wish", wish.choosing("mapId", visible.maps()));
        model.addAttribute("organisations", visible.organisations(api.person().organisation()));
        model.addAttribute("key", key);
        model.addAttribute("subscription", subscription);
        return "subscription-form";
    }
}
