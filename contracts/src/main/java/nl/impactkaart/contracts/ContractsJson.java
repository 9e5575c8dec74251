package nl.impactkaart.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * The one way in which records become JSON.
 *
 * <p>Decimals are plain decimal strings, exact to the last zero; instants, dates and ids are strings in their ISO form.
 * What is null or an empty list is absent, and an absent list reads as an empty one. A record component is required
 * unless it is {@code @Nullable} or a collection. Nothing is converted from one type to another; unknown components
 * are skipped.
 */
public final class ContractsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(plainTypes())
            .annotationIntrospector(new NullnessIntrospector())
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(List.class, ContractsJson::absentWhenEmpty)
            .withConfigOverride(Map.class, ContractsJson::absentWhenEmpty)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Textual, config -> {
                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .build();

    private ContractsJson() {}

    /** The mapper; immutable, so that every caller gets the same. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static void absentWhenEmpty(MutableConfigOverride override) {
        override.setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
        override.setNullHandling(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL));
    }

    private static SimpleModule plainTypes() {
        return new SimpleModule("impactkaart")
                .addSerializer(BigDecimal.class, new PlainText.Writer<>(BigDecimal.class, PlainText::write))
                .addDeserializer(BigDecimal.class, new PlainText.Reader<>(BigDecimal.class, PlainText::decimal))
                .addSerializer(Instant.class, new PlainText.Writer<>(Instant.class, Instant::toString))
                .addDeserializer(Instant.class, new PlainText.Reader<>(Instant.class, Instant::parse))
                .addSerializer(LocalDate.class, new PlainText.Writer<>(LocalDate.class, LocalDate::toString))
                .addDeserializer(LocalDate.class, new PlainText.Reader<>(LocalDate.class, LocalDate::parse))
                .addSerializer(UUID.class, new PlainText.Writer<>(UUID.class, UUID::toString))
                .addDeserializer(UUID.class, new PlainText.Reader<>(UUID.class, PlainText::uuid))
                .addSerializer(URI.class, new PlainText.Writer<>(URI.class, URI::toString))
                .addDeserializer(URI.class, new PlainText.Reader<>(URI.class, URI::create));
    }
}
