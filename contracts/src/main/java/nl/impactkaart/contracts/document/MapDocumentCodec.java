package nl.impactkaart.contracts.document;

import nl.impactkaart.contracts.ContractsJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** Portable documents to JSON and back. Equal documents have equal bytes. */
public final class MapDocumentCodec {

    private static final ObjectReader READER = ContractsJson.mapper().readerFor(MapDocument.class);
    private static final ObjectWriter WRITER = ContractsJson.mapper().writerFor(MapDocument.class);

    private MapDocumentCodec() {}

    public static byte[] encode(MapDocument document) {
        return WRITER.writeValueAsBytes(document);
    }

    /** The JSON of a document before it is written. */
    public static JsonNode tree(MapDocument document) {
        return ContractsJson.mapper().valueToTree(document);
    }

    /**
     * The document that a JSON value holds; what it does not know is skipped.
     *
     * @throws JacksonException when it holds none; its path says where
     */
    public static MapDocument decode(JsonNode json) {
        return READER.readValue(json);
    }
}
