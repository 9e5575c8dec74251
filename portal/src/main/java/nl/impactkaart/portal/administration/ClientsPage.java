package nl.impactkaart.portal.administration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.pages.PagesSettings;
import nl.impactkaart.portal.access.Api;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** Programs that act for the organisation, such as a grant administration system. */
@Controller
class ClientsPage {

    private static final String PATH = "/api/v1/identity/clients";

    private static final Form FORM = Form.of("client", Field.required("displayName", Kind.TEXT), Roles.FIELD);

    private final PagesSettings settings;

    ClientsPage(PagesSettings settings) {
        this.settings = settings;
    }

    record Clients(List<Client> items) {}

    record Client(UUID clientId, @Nullable String displayName, List<String> roles, Instant createdAt) {}

    @GetMapping("/administration/clients")
    String clients(Api api, Model model) {
        return clients(api, model, FORM.empty(api.language(), "EUR"));
    }

    private static String clients(Api api, Model model, Filled client) {
        model.addAttribute("client", client);
        if (api.person().accountsManagedHere()) {
            model.addAttribute(
                    "clients", api.get(To.IDENTITY, PATH, Clients.class).items());
        }
        return "clients";
    }

    /** The secret is shown in the answer, since nobody can ask for it afterwards. */
    @PostMapping("/administration/clients")
    String make(
            Api api,
            Model model,
            @RequestParam Map<String, String> submitted,
            @RequestParam(defaultValue = "") List<String> roles) {
        Map<String, String> given = new LinkedHashMap<>(submitted);
        given.put("roles", String.join(",", roles));
        Filled client = FORM.read(given, api.language(), "EUR");
        if (client.isFaulty()) {
            return clients(api, model, client);
        }
        JsonNode made;
        try {
            Map<String, Object> body = client.toJson();
            body.put("roles", roles);
            made = api.send(HttpMethod.POST, To.IDENTITY, PATH, body, null).json();
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return clients(api, model, client.with(refusal));
        }
        model.addAttribute("clientId", made.path("clientId").asString());
        model.addAttribute("clientSecret", made.path("clientSecret").asString());
        model.addAttribute("tokenAddress", settings.origin() + "/oauth2/token");
        return "client-secret";
    }

    @PostMapping("/administration/clients/{id}/remove")
    String remove(Api api, @PathVariable UUID id) {
        api.send(HttpMethod.DELETE, To.IDENTITY, PATH + "/{client}", null, null, id);
        return "redirect:/administration/clients?done=removed";
    }
}
