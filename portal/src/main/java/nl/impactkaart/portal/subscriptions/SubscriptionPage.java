package nl.impactkaart.portal.subscriptions;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.charts.Notation;
import nl.impactkaart.pages.PagesSettings;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One subscription: how it goes, what was delivered, and what to do when that fails. */
@Controller
class SubscriptionPage {

    private static final String FEED = SubscriptionsPage.ONE + "/feed";
    private static final String DELIVERIES = SubscriptionsPage.ONE + "/deliveries?limit=20";
    private static final String DEAD_LETTERS = SubscriptionsPage.ONE + "/dead-letters";

    private final PagesSettings settings;

    SubscriptionPage(PagesSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/subscriptions/{id}")
    String subscription(
            Api api, Model model, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID before) {
        Subscription subscription = api.get(To.REPORT, SubscriptionsPage.ONE, Subscription.class, id);
        model.addAttribute("subscription", subscription);
        model.addAttribute("visible", VisibleMaps.of(api));
        model.addAttribute("origin", settings.origin());
        model.addAttribute(
                "messages",
                Messages.of(
                        api.document(To.REPORT, FEED, Messages.MEDIA_TYPE, id).body()));
        if (subscription.isWebhook()) {
            model.addAttribute(
                    "deliveries",
                    before == null
                            ? api.get(To.REPORT, DELIVERIES, Deliveries.class, id)
                            : api.get(To.REPORT, DELIVERIES + "&before={before}", Deliveries.class, id, before));
            model.addAttribute("deadLetters", api.get(To.REPORT, DEAD_LETTERS, DeadLetters.class, id));
        }
        return "subscription";
    }

    @PostMapping("/subscriptions/{id}/enable")
    String enable(Api api, @PathVariable UUID id) {
        return post(api, id, "/enable", "enabled");
    }

    @PostMapping("/subscriptions/{id}/disable")
    String disable(Api api, @PathVariable UUID id) {
        return post(api, id, "/disable", "disabled");
    }

    @PostMapping("/subscriptions/{id}/waive-handshake")
    String waive(Api api, @PathVariable UUID id) {
        return post(api, id, "/waive-handshake", "waived");
    }

    private static String post(Api api, UUID id, String what, String done) {
        api.send(HttpMethod.POST, To.REPORT, SubscriptionsPage.ONE + what, null, null, id);
        return "redirect:/subscriptions/" + id + "?done=" + done;
    }

    /** Shown in the answer, since nobody can ask for it afterwards. */
    @PostMapping("/subscriptions/{id}/secret")
    String rotate(Api api, Model model, @PathVariable UUID id) {
        String secret = api.send(HttpMethod.POST, To.REPORT, SubscriptionsPage.ONE + "/secret", null, null, id)
                .json()
                .path("secret")
                .asString();
        return SubscriptionsPage.secret(model, id.toString(), secret);
    }

    /** For whoever comes back to the page that showed the secret. */
    @GetMapping("/subscriptions/{id}/secret")
    String noSecret(@PathVariable UUID id) {
        return "redirect:/subscriptions/" + id;
    }

    @PostMapping("/subscriptions/{id}/end")
    String end(Api api, @PathVariable UUID id) {
        api.send(HttpMethod.DELETE, To.REPORT, SubscriptionsPage.ONE, null, null, id);
        return "redirect:/subscriptions?done=ended";
    }

    @PostMapping("/subscriptions/{id}/retry")
    String retry(Api api, @PathVariable UUID id, @RequestParam UUID message) {
        String done = "retried";
        try {
            api.send(
                    HttpMethod.POST,
                    To.REPORT,
                    SubscriptionsPage.ONE + "/deliveries/{message}/retry",
                    null,
                    null,
                    id,
                    message);
        } catch (Refusal refusal) {
            if (!refusal.code().equals("unknown-delivery")) {
                throw refusal;
            }
            done = "settled";
        }
        return "redirect:/subscriptions/" + id + "?done=" + done;
    }

    /** From a moment on, or after a position; one of the two. */
    @PostMapping("/subscriptions/{id}/replay")
    String replay(
            Api api,
            Model model,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String after) {
        Optional<Map<String, Object>> from = start(since, after);
        if (from.isPresent() && replays(api, id, from.get())) {
            return "redirect:/subscriptions/" + id + "?done=replayed";
        }
        model.addAttribute("replayFault", true);
        model.addAttribute("since", since);
        model.addAttribute("after", after);
        return subscription(api, model, id, null);
    }

    /** False for a position or a moment that there cannot be. */
    private static boolean replays(Api api, UUID id, Map<String, Object> from) {
        try {
            api.send(HttpMethod.POST, To.REPORT, SubscriptionsPage.ONE + "/replay", from, null, id);
            return true;
        } catch (Refusal refusal) {
            if (!refusal.code().equals("invalid-field")) {
                throw refusal;
            }
            return false;
        }
    }

    /** Where the API is to begin; empty when neither or both were given, or what was given cannot be read. */
    private static Optional<Map<String, Object>> start(String since, String after) {
        if (since.isBlank() == after.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    since.isBlank()
                            ? Map.of("after", Long.parseLong(after.strip()))
                            : Map.of(
                                    "since",
                                    LocalDateTime.parse(since)
                                            .atZone(Notation.ZONE)
                                            .toInstant()));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    @GetMapping("/subscriptions/{id}/replay")
    String noReplay(@PathVariable UUID id) {
        return "redirect:/subscriptions/" + id;
    }
}
