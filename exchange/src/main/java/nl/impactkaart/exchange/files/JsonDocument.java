package nl.impactkaart.exchange.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.contracts.document.MapDocument;
import nl.impactkaart.contracts.document.MapDocumentCodec;
import nl.impactkaart.exchange.Places;
import nl.impactkaart.exchange.Reading;
import nl.impactkaart.exchange.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/** The portable document in JSON. What its format does not know is refused, since it would be lost. */
final class JsonDocument {

    private static final ObjectReader TREE = ContractsJson.mapper()
            .readerFor(JsonNode.class)
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private JsonDocument() {}

    static boolean looksLikeOne(byte[] file) {
        int i = file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF ? 3 : 0;
        while (i < file.length && (file[i] == ' ' || file[i] == '\n' || file[i] == '\r' || file[i] == '\t')) {
            i++;
        }
        return i < file.length && file[i] == '{';
    }

    static Reading read(byte[] file) {
        JsonNode json;
        try {
            json = TREE.readValue(file);
        } catch (JacksonException e) {
            return Reading.unreadable(List.of(Unreadable.file("is no JSON that can be read" + line(e)
                    + ": it breaks off, says a field twice, or nests too deep")));
        }
        withoutAbsent(json);
        if (!MapDocument.FORMAT.equals(json.path("format").asString(""))) {
            return Reading.unreadable(List.of(Places.FIELDS.unreadable(
                    "", "format", "is not " + MapDocument.FORMAT + ", the one format that can be read")));
        }
        List<Unreadable> problems = new ArrayList<>(DocumentCheck.problems(json, Places.FIELDS));
        if (!problems.isEmpty()) {
            return Reading.unreadable(problems);
        }
        MapDocument document;
        try {
            document = MapDocumentCodec.decode(json);
        } catch (JacksonException e) {
            return Reading.unreadable(List.of(Places.FIELDS.unreadable(path(e), null, "is not of the right form")));
        }
        unknown(json, MapDocumentCodec.tree(document), "", problems);
        return problems.isEmpty()
                ? new Reading(document, List.of(), List.of(), Places.FIELDS)
                : Reading.unreadable(problems);
    }

    private static String line(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** What is null or empty is absent, as in events. */
    private static void withoutAbsent(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.removeIf(value -> value.isNull() || (value.isContainer() && value.isEmpty()));
        }
        json.forEach(JsonDocument::withoutAbsent);
    }

    /** What was given and did not become part of the document. */
    private static void unknown(JsonNode given, JsonNode kept, String path, List<Unreadable> problems) {
        if (given.isObject()) {
            for (Map.Entry<String, JsonNode> field : given.properties()) {
                JsonNode value = field.getValue();
                JsonNode same = kept.get(field.getKey());
                if (same != null) {
                    unknown(value, same, Places.field(path, field.getKey()), problems);
                } else {
                    problems.add(Places.FIELDS.unreadable(path, field.getKey(), "is not known in this format"));
                }
            }
        } else if (given.isArray()) {
            for (int i = 0; i < given.size(); i++) {
                unknown(given.get(i), kept.get(i), path + "[" + i + "]", problems);
            }
        }
    }

    private static String path(JacksonException e) {
        String path = "";
        for (JacksonException.Reference step : e.getPath()) {
            path = step.getPropertyName() == null
                    ? path + "[" + step.getIndex() + "]"
                    : Places.field(path, step.getPropertyName());
        }
        return path;
    }
}
