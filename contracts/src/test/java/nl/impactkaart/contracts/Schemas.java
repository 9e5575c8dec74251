package nl.impactkaart.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas of the module, with format assertions on. */
final class Schemas {

    static final String FOLDER = "/nl/impactkaart/contracts/schemas/";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Schemas() {}

    static Schema schema(String file) {
        return REGISTRY.getSchema(SchemaLocation.of("classpath:" + FOLDER + file));
    }

    static List<Error> validate(String file, String json) {
        return schema(file).validate(json, InputFormat.JSON);
    }

    static JsonNode read(String file) {
        return ContractsJson.mapper().readTree(Wire.resource(FOLDER + file));
    }

    /** A schema, or what it refers to; its own keywords are descriptions only. */
    static JsonNode resolve(JsonNode schema) {
        JsonNode reference = schema.get("$ref");
        if (reference == null) {
            return schema;
        }
        String[] parts = reference.asString().split("#", 2);
        JsonNode file = read(parts[0].isEmpty() ? "impactkaart.defs.v1.json" : parts[0]);
        return parts.length == 1 ? file : resolve(file.at(parts[1]));
    }
}
