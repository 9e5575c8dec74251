package nl.impactkaart.portal.administration;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.portal.access.Answer;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.Once;
import nl.impactkaart.portal.access.Api.To;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A reference project with all that is known of it, which is replaced as a whole. */
final class StoredReference {

    private static final String OUTCOME_ID = "outcomeId";

    private final Catalogue catalogue;
    private final UUID id;
    private final ObjectNode figures;

    private StoredReference(Catalogue catalogue, UUID id, ObjectNode figures) {
        this.catalogue = catalogue;
        this.id = id;
        this.figures = figures;
    }

    static StoredReference read(Api api, Catalogue catalogue, UUID id) {
        return new StoredReference(catalogue, id, api.get(To.QUERY, catalogue.one(), ObjectNode.class, id));
    }

    ObjectNode figures() {
        return figures;
    }

    References.Reference shown(Api api) {
        return api.get(To.QUERY, catalogue.one(), References.Reference.class, id);
    }

    /** Of the catalogue when this was last changed. */
    long sequence() {
        return figures.path("sequence").asLong();
    }

    String currency() {
        return currency(figures.path("currency").asString());
    }

    /** One that amounts can be written in, also while somebody has not filled it in well. */
    static String currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code::equals)
                .findFirst()
                .orElse("EUR");
    }

    /** The outcome as pages ask it; its description has a name of its own there. */
    ObjectNode outcome(UUID outcome) {
        for (JsonNode each : figures.path("outcomes")) {
            if (each.path(OUTCOME_ID).asString().equals(outcome.toString())) {
                ObjectNode asked = (ObjectNode) each.deepCopy();
                return asked.put("outcome", each.path("description").asString());
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** With these answers in place of those that stand; what is left empty is no more. */
    StoredReference with(Map<String, Object> answers) {
        StoredReference copy = new StoredReference(catalogue, id, figures.deepCopy());
        copy.figures.remove("description");
        answers.forEach(copy.figures::putPOJO);
        return copy;
    }

    /** With this outcome, in place of the one with the same id when there is one. */
    StoredReference withOutcome(UUID outcome, Map<String, Object> answers) {
        StoredReference copy = new StoredReference(catalogue, id, figures.deepCopy());
        ArrayNode outcomes = (ArrayNode) copy.figures.path("outcomes");
        int at = outcomes.size();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).path(OUTCOME_ID).asString().equals(outcome.toString())) {
                at = i;
            }
        }
        ObjectNode row = outcomes.objectNode();
        asked(answers).forEach(row::putPOJO);
        if (at < outcomes.size()) {
            outcomes.set(at, row.put(OUTCOME_ID, outcome.toString()));
        } else {
            outcomes.add(row);
        }
        return copy;
    }

    StoredReference withoutOutcome(UUID outcome) {
        StoredReference copy = new StoredReference(catalogue, id, figures.deepCopy());
        ((ArrayNode) copy.figures.path("outcomes"))
                .removeIf(each -> each.path(OUTCOME_ID).asString().equals(outcome.toString()));
        return copy;
    }

    /** As the API names them. */
    static Map<String, Object> asked(Map<String, Object> answers) {
        Map<String, Object> named = new LinkedHashMap<>(answers);
        named.put("description", named.remove("outcome"));
        return named;
    }

    /** Records this as what the catalogue has. */
    void store(Api api, String reason, String key) {
        ObjectNode body = figures.deepCopy();
        body.remove(List.of("referenceId", "sequence"));
        body.put("reason", reason);
        Answer answer = api.send(HttpMethod.PUT, To.COMMAND, catalogue.one(), body, new Once(key, null), id);
        Kept.until(() -> catalogue.has(api, id, answer.sequence()));
    }
}
