package nl.impactkaart.exchange.files;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.contracts.document.MapDocument;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.exchange.Places;
import nl.impactkaart.exchange.Unreadable;
import nl.impactkaart.impactmap.Methods;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Whether a document has the form that its schema says, its texts are texts and its ids identify. */
final class DocumentCheck {

    private static final String SCHEMAS = "classpath:/nl/impactkaart/contracts/schemas/";

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .pathType(PathType.JSON_PATH)
                            .build()))
            .getSchema(SchemaLocation.of(SCHEMAS + MapDocument.FORMAT + ".json"));

    private static final Map<String, String> IDS = Map.of(
            "reach", "reachId",
            "costs", "costId",
            "outcomes", "outcomeId",
            "labourEffects", "labourEffectId",
            "evidence", "evidenceId",
            "scenarios", "scenarioId");

    /** A part of a document, and what stands in it. */
    private static final Pattern PLACE = Pattern.compile("((?:[a-zA-Z]+)(?:\\[[0-9]+])?)(?:\\.(.+))?");

    private final Places places;
    private final List<Unreadable> problems = new ArrayList<>();

    private DocumentCheck(Places places) {
        this.places = places;
    }

    static List<Unreadable> problems(JsonNode document, Places places) {
        DocumentCheck check = new DocumentCheck(places);
        for (Error error : SCHEMA.validate(document)) {
            String path = error.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
            String property = error.getProperty();
            check.add(
                    property == null ? path : Places.field(path, property),
                    error.getMessage().replaceFirst("^\\$[^:]*: ", ""));
        }
        check.texts(document, "");
        if (check.problems.isEmpty()) {
            IDS.forEach((list, id) -> check.ids(document.path(list), list, id));
            check.method(document.path("method"));
        }
        return List.copyOf(check.problems);
    }

    private void add(String path, String reason) {
        Matcher place = PLACE.matcher(path);
        problems.add(
                place.matches()
                        ? places.unreadable(place.group(1), place.group(2), reason)
                        : places.unreadable(path, null, reason));
    }

    private void texts(JsonNode json, String path) {
        if (json.isString() && !isText(json.asString())) {
            add(path, "holds control characters or broken ones; write it anew");
        } else if (json.isObject()) {
            json.properties().forEach(field -> texts(field.getValue(), Places.field(path, field.getKey())));
        } else if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                texts(json.get(i), path + "[" + i + "]");
            }
        }
    }

    private static boolean isText(String text) {
        return text.codePoints().allMatch(character -> switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
            case Character.SURROGATE -> false;
            default -> true;
        });
    }

    private void ids(JsonNode rows, String list, String id) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!seen.add(rows.get(i).path(id).asString(""))) {
                add(list + "[" + i + "]." + id, "is that of another row as well; each row has an id of its own");
            }
        }
    }

    /** A preset under its name with other parameters would say what its publisher never said. */
    private void method(JsonNode json) {
        if (json.isMissingNode()) {
            return;
        }
        MethodChosen method;
        try {
            method = ContractsJson.mapper().treeToValue(json, MethodChosen.class);
        } catch (JacksonException _) {
            return; // whoever decodes the document says so
        }
        boolean changed = Methods.preset(method.methodId(), method.horizonYears())
                .filter(preset -> !preset.equals(method))
                .isPresent();
        if (changed) {
            add("method.methodId", "is a preset whose parameters differ here; give a method of your own another id");
        }
    }
}
