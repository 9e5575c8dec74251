package nl.impactkaart.portal.subscriptions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.impactkaart.portal.forms.Field;
import nl.impactkaart.portal.forms.Field.Kind;
import nl.impactkaart.portal.forms.Filled;
import nl.impactkaart.portal.forms.Form;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody wishes to hear, and how: the form of a subscription. */
final class Wish {

    private static final List<String> SCOPES = List.of("PORTFOLIO", "ORGANISATION", "MAP");
    private static final List<String> TYPES = List.of("report-updated", "map-confirmed", "return-factor-crossed");
    private static final List<String> CHANNELS = List.of("FEED", "WEBHOOK", "EVENT_STREAM", "KAFKA");

    private static final Form FORM = Form.of(
            "wish",
            Field.required("label", Kind.TEXT),
            Field.choice("scope", SCOPES),
            Field.of("mapId", Kind.CHOICE),
            Field.of("organisation", Kind.CHOICE),
            Field.choice("types", TYPES),
            Field.of("threshold", Kind.NUMBER),
            Field.choice("channel", CHANNELS),
            Field.of("url", Kind.TEXT));

    /** No field is in money. */
    private static final String CURRENCY = "EUR";

    private static final String SEPARATOR = ",";

    private Wish() {}

    static Filled empty(Locale language) {
        return FORM.empty(language, CURRENCY)
                .with("scope", "PORTFOLIO")
                .with("types", "report-updated")
                .with("channel", "FEED");
    }

    /** As the subscription is now. */
    static Filled of(ObjectNode subscription, Locale language) {
        List<String> types =
                subscription.path("types").valueStream().map(JsonNode::asString).toList();
        return FORM.of(subscription.put("types", String.join(SEPARATOR, types)), language, CURRENCY);
    }

    /** As it was filled in; the answer to a question that does not apply is left out. */
    static Filled read(MultiValueMap<String, String> submitted, Locale language) {
        Map<String, String> given = new LinkedHashMap<>(submitted.toSingleValueMap());
        List<String> types = submitted.getOrDefault("types", List.of());
        given.put("types", String.join(SEPARATOR, types));
        Map<String, Boolean> applies = Map.of(
                "mapId", "MAP".equals(given.get("scope")),
                "organisation", "ORGANISATION".equals(given.get("scope")),
                "threshold", types.contains("return-factor-crossed"),
                "url", "WEBHOOK".equals(given.get("channel")));
        given.keySet().removeIf(name -> !applies.getOrDefault(name, true));
        Filled filled = FORM.read(given, language, CURRENCY);
        for (Map.Entry<String, Boolean> question : applies.entrySet()) {
            if (question.getValue() && filled.value(question.getKey()).isEmpty()) {
                filled = filled.withFault(question.getKey(), "missing");
            }
        }
        return filled;
    }

    static Map<String, Object> toJson(Filled wish) {
        Map<String, Object> json = wish.toJson();
        json.put("types", List.of(wish.value("types").split(SEPARATOR)));
        return json;
    }
}
