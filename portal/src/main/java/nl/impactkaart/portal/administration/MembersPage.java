package nl.impactkaart.portal.administration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.portal.access.Answer;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.administration.Members.Member;
import nl.impactkaart.portal.forms.Field;
import nl.impactkaart.portal.forms.Field.Kind;
import nl.impactkaart.portal.forms.Filled;
import nl.impactkaart.portal.forms.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The people of the organisation: invited, given roles, removed. */
@Controller
class MembersPage {

    private static final String PATH = "/api/v1/identity/members";
    private static final String ONE = PATH + "/{member}";
    private static final String BACK = "redirect:/administration/members";

    private static final Form FORM = Form.of(
            "invite", Field.required("displayName", Kind.TEXT), Field.required("username", Kind.TEXT), Roles.FIELD);

    @GetMapping("/administration/members")
    String members(Api api, Model model) {
        if (api.person().accountsManagedHere()) {
            model.addAttribute(
                    "members", api.get(To.IDENTITY, PATH, Members.class).items());
        }
        return "members";
    }

    @GetMapping("/administration/members/new")
    String blank(Api api, Model model) {
        model.addAttribute("invite", FORM.empty(api.language(), "EUR"));
        return "member-invite";
    }

    /** The link is shown in the answer, since nobody can ask for it afterwards. */
    @PostMapping("/administration/members")
    String invite(
            Api api,
            Model model,
            @RequestParam Map<String, String> submitted,
            @RequestParam(defaultValue = "") List<String> roles) {
        Filled invite = FORM.read(written(submitted, roles), api.language(), "EUR");
        if (!invite.isFaulty()) {
            try {
                Map<String, Object> body = invite.toJson();
                body.put("roles", roles);
                return link(
                        model, invite.value("displayName"), api.send(HttpMethod.POST, To.IDENTITY, PATH, body, null));
            } catch (Refusal refusal) {
                invite = invite.with(refusal);
                if (refusal.code().equals("username-taken")) {
                    invite = invite.withFault("username", "username-taken");
                }
                model.addAttribute("refusal", refusal);
            }
        }
        model.addAttribute("invite", invite);
        return "member-invite";
    }

    /** Names to log in with are of lower-case letters, so one that is written otherwise is not refused for that. */
    private static Map<String, String> written(Map<String, String> submitted, List<String> roles) {
        Map<String, String> given = new LinkedHashMap<>(submitted);
        given.computeIfPresent("username", (_, name) -> name.strip().toLowerCase(Locale.ROOT));
        given.put("roles", String.join(",", roles));
        return given;
    }

    @GetMapping("/administration/members/{id}")
    String member(Api api, Model model, @PathVariable UUID id) {
        Member member = find(api, id);
        return member(model, member, member.roles());
    }

    private static String member(Model model, Member member, List<String> chosen) {
        model.addAttribute("member", member);
        model.addAttribute("roles", Roles.ALL);
        model.addAttribute("chosen", chosen);
        return "member";
    }

    @PostMapping("/administration/members/{id}/roles")
    String roles(Api api, Model model, @PathVariable UUID id, @RequestParam(defaultValue = "") List<String> roles) {
        if (roles.isEmpty()) {
            return member(model, find(api, id), roles);
        }
        return change(api, model, id, HttpMethod.PUT, "/roles", Map.of("roles", roles), "roles");
    }

    @PostMapping("/administration/members/{id}/remove")
    String remove(Api api, Model model, @PathVariable UUID id) {
        return change(api, model, id, HttpMethod.DELETE, "", null, "removed");
    }

    private static String change(
            Api api, Model model, UUID id, HttpMethod method, String what, @Nullable Object body, String done) {
        Member member = find(api, id);
        try {
            api.send(method, To.IDENTITY, ONE + what, body, null, id);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return member(model, member, member.roles());
        }
        return BACK + "?done=" + done;
    }

    /** Shown in the answer, since nobody can ask for it afterwards. */
    @PostMapping("/administration/members/{id}/link")
    String newLink(Api api, Model model, @PathVariable UUID id) {
        Member member = find(api, id);
        return link(
                model,
                member.displayName(),
                api.send(HttpMethod.POST, To.IDENTITY, ONE + "/password-link", null, null, id));
    }

    /** For whoever comes back, in another language, to a page that answered a change. */
    @GetMapping({
        "/administration/members/{id}/link",
        "/administration/members/{id}/roles",
        "/administration/members/{id}/remove"
    })
    String back(@PathVariable UUID id) {
        return BACK + "/" + id;
    }

    private static String link(Model model, String name, Answer answer) {
        model.addAttribute("name", name);
        model.addAttribute("link", answer.json().path("passwordLink").asString());
        model.addAttribute(
                "expiresAt", Instant.parse(answer.json().path("expiresAt").asString()));
        return "member-link";
    }

    private static Member find(Api api, UUID id) {
        return api.get(To.IDENTITY, PATH, Members.class).items().stream()
                .filter(member -> member.member().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
