package nl.impactkaart.impactmap;

import java.util.UUID;
import java.util.function.Function;
import nl.impactkaart.contracts.ContractsJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** A map to JSON and back, for projections that keep it between events. Equal maps have equal bytes. */
public final class ImpactMapCodec {

    private static final JsonMapper MAPPER =
            ContractsJson.mapper().rebuild().addModule(typedIds()).build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(ImpactMap.class);
    private static final ObjectReader READER = MAPPER.readerFor(ImpactMap.class);

    private ImpactMapCodec() {}

    /** UTF-8 JSON, decimals as exact strings. */
    public static byte[] encode(ImpactMap map) {
        return WRITER.writeValueAsBytes(map);
    }

    /**
     * The map that {@link #encode} wrote.
     *
     * @throws tools.jackson.core.JacksonException when the bytes are something else
     */
    public static ImpactMap decode(byte[] json) {
        return READER.readValue(json);
    }

    private static SimpleModule typedIds() {
        SimpleModule module = new SimpleModule("impact-map ids");
        typedId(module, CostId.class, CostId::value, CostId::new);
        typedId(module, ReachId.class, ReachId::value, ReachId::new);
        typedId(module, OutcomeId.class, OutcomeId::value, OutcomeId::new);
        typedId(module, LabourEffectId.class, LabourEffectId::value, LabourEffectId::new);
        typedId(module, EvidenceId.class, EvidenceId::value, EvidenceId::new);
        typedId(module, ScenarioId.class, ScenarioId::value, ScenarioId::new);
        typedId(module, FindingId.class, FindingId::value, FindingId::new);
        typedId(module, GrantId.class, GrantId::value, GrantId::new);
        typedId(module, StoryId.class, StoryId::value, StoryId::new);
        return module;
    }

    private static <T> void typedId(SimpleModule module, Class<T> type, Function<T, UUID> value, Function<UUID, T> id) {
        module.addSerializer(type, new StdScalarSerializer<>(type) {
            @Override
            public void serialize(T typed, JsonGenerator generator, SerializationContext context) {
                generator.writeString(value.apply(typed).toString());
            }
        });
        module.addDeserializer(type, new StdScalarDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                return id.apply(context.readValue(parser, UUID.class));
            }
        });
    }
}
