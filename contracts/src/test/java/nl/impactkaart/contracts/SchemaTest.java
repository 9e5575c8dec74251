package nl.impactkaart.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A schema says what the record says: the same components, as required and of the same type. */
class SchemaTest {

    static List<Example> examples() {
        return Examples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aGoldenIsValid(Example example) {
        assertThat(Schemas.validate(example.schema(), new String(Wire.golden(example), UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aSchemaAgreesWithItsRecord(Example example) {
        assertAgree(Schemas.read(example.schema()), example.value().getClass());
    }

    @Test
    void everySchemaIsInUseAndEveryEventHasOne() throws Exception {
        assertThat(Wire.files(Schemas.FOLDER))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("impactkaart.defs.v1.json"),
                                examples().stream().map(Example::schema).distinct())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aSchemaSaysWhatItIsAbout(Example example) {
        JsonNode schema = Schemas.read(example.schema());
        assertThat(schema.get("title").asString()).isNotBlank();
        assertThat(schema.get("description").asString()).isNotBlank();
    }

    @Test
    void theLimitsThatCommandsAreCheckedAgainstAreThoseOfTheSchemas() {
        JsonNode defs = Schemas.read("impactkaart.defs.v1.json").get("$defs");
        assertThat(defs.at("/name/maxLength").asInt()).isEqualTo(Limits.NAME_LENGTH);
        assertThat(defs.at("/text/maxLength").asInt()).isEqualTo(Limits.TEXT_LENGTH);
        assertThat(defs.at("/amountMinor/maximum").asLong()).isEqualTo(Limits.AMOUNT_MINOR);
        assertThat(defs.at("/signedAmountMinor/minimum").asLong()).isEqualTo(-Limits.AMOUNT_MINOR);
        assertThat(defs.at("/people/maximum").asLong()).isEqualTo(Limits.PEOPLE);
        assertThat(defs.at("/projectYear/maximum").asInt()).isEqualTo(Limits.PROJECT_YEARS);
        assertThat(defs.at("/years/maximum").asInt()).isEqualTo(Limits.PROJECT_YEARS);
        assertThat(defs.at("/ranges/maxItems").asInt()).isEqualTo(Limits.RANGES);
        assertThat(defs.at("/allocations/maxItems").asInt()).isEqualTo(Limits.ALLOCATIONS);
        assertThat(defs.at("/adjustments/maxItems").asInt()).isEqualTo(Limits.ADJUSTMENTS);
        assertThat(defs.at("/figureAdjustment/properties/value/maxLength").asInt())
                .isEqualTo(Limits.VALUE_LENGTH);
        assertThat(Schemas.read("impactkaart.evidence-attached.v1.json")
                        .at("/properties/link/maxLength")
                        .asInt())
                .isEqualTo(Limits.LINK_LENGTH);
        assertThat(Schemas.read("impactkaart.reference-project-recorded.v1.json")
                        .at("/properties/outcomes/maxItems")
                        .asInt())
                .isEqualTo(Limits.REFERENCE_OUTCOMES);
        assertThat(Schemas.read("impactkaart.branding-chosen.v1.json")
                        .at("/properties/logoPng/maxLength")
                        .asInt())
                .isEqualTo(Limits.LOGO_LENGTH);
        assertThat(defs.at("/decimal/pattern").asString())
                .contains("{0," + (Limits.DECIMAL_DIGITS - 1) + "}", "{1," + Limits.DECIMAL_DIGITS + "}");
    }

    @Test
    void figuresWithoutMeaningAreInvalid() {
        assertInvalid("impactkaart.outcome-recorded.v1.json", "\"deadweight\":\"0.10\"", "\"deadweight\":\"1.01\"");
        assertInvalid("impactkaart.outcome-recorded.v1.json", "\"deadweight\":\"0.10\"", "\"deadweight\":0.10");
        assertInvalid("impactkaart.outcome-recorded.v1.json", "\"durationYears\":5", "\"durationYears\":0");
        assertInvalid("impactkaart.outcome-recorded.v1.json", "\"unitValueMinor\":9400,", "");
        assertInvalid("impactkaart.outcome-recorded.v1.json", "\"unit\":", "\"quantityPerYear\":\"1\",\"unit\":");
        assertInvalid("impactkaart.cost-recorded.v1.json", "2437500", "1000000000000001");
        assertInvalid("impactkaart.reach-recorded.v1.json", "\"plannedPeople\":30", "\"plannedPeople\":-30");
        assertInvalid("impactkaart.impact-map-started.v1.json", "2026-01-01", "2026-02-30");
        assertInvalid("impactkaart.map-shared.v1.json", "6f9619ff-8b86", "6f9619ff8b86");
    }

    private static void assertInvalid(String golden, String given, String instead) {
        String json = new String(Wire.resource("/golden/" + golden), UTF_8);
        assertThat(json).contains(given);
        assertThat(Schemas.validate(golden, json.replace(given, instead))).isNotEmpty();
    }

    private static void assertAgree(JsonNode schema, Class<?> record) {
        JsonNode properties = schema.path("properties");
        RecordComponent[] components = record.getRecordComponents();
        assertThat(properties.propertyNames())
                .containsExactlyElementsOf(
                        Arrays.stream(components).map(RecordComponent::getName).toList());
        assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(Arrays.stream(components)
                        .filter(SchemaTest::isRequired)
                        .map(RecordComponent::getName)
                        .toList());
        for (RecordComponent component : components) {
            assertType(Schemas.resolve(properties.get(component.getName())), component.getGenericType());
        }
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && component.getType() != List.class
                && component.getType() != Map.class;
    }

    private static void assertType(JsonNode schema, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            boolean list = generic.getRawType() == List.class;
            assertThat(schema.get("type").asString()).isEqualTo(list ? "array" : "object");
            assertType(Schemas.resolve(schema.get(list ? "items" : "additionalProperties")), last);
            return;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            assertThat(schema.get("enum").valueStream().map(JsonNode::asString))
                    .containsExactlyElementsOf(Arrays.stream(plain.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        } else if (plain.isRecord()) {
            assertAgree(schema, plain);
        } else {
            assertThat(schema.get("type").asString()).isEqualTo(jsonType(plain));
            assertThat(schema.path("format").asString("")).isEqualTo(format(plain));
        }
    }

    private static String jsonType(Class<?> type) {
        if (type == boolean.class) {
            return "boolean";
        }
        return List.of(int.class, long.class, Integer.class, Long.class).contains(type) ? "integer" : "string";
    }

    private static String format(Class<?> type) {
        return Map.of(
                        UUID.class, "uuid",
                        LocalDate.class, "date",
                        Instant.class, "date-time",
                        URI.class, "uri-reference")
                .getOrDefault(type, "");
    }
}
