package nl.impactkaart.proof.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Function;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.proof.Exact;
import nl.impactkaart.proof.merkle.Hash;
import nl.impactkaart.proof.note.SignedNote;
import nl.impactkaart.proof.note.VerifierKey;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Bundles as JSON: like the contracts, with hashes, keys and notes as the texts that they have elsewhere. */
final class BundleJson {

    static final JsonMapper MAPPER = ContractsJson.mapper()
            .rebuild()
            .addModule(texts())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private BundleJson() {}

    private static SimpleModule texts() {
        SimpleModule module = new SimpleModule("proof texts");
        hashes(module);
        text(module, VerifierKey.class, VerifierKey::toString, VerifierKey::parse);
        text(
                module,
                SignedNote.class,
                note -> new String(note.bytes(), UTF_8),
                text -> SignedNote.parse(Exact.utf8(text, "the note")));
        return module;
    }

    /** As Jackson writes and reads bytes, which is base64 too, and quicker than by way of a text. */
    private static void hashes(SimpleModule module) {
        module.addSerializer(Hash.class, new StdScalarSerializer<>(Hash.class) {
            @Override
            public void serialize(Hash hash, JsonGenerator generator, SerializationContext context) {
                generator.writeBinary(hash.bytes());
            }
        });
        module.addDeserializer(Hash.class, new StdScalarDeserializer<>(Hash.class) {
            @Override
            public Hash deserialize(JsonParser parser, DeserializationContext context) {
                return Hash.of(parser.getBinaryValue());
            }
        });
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> text, Function<String, T> value) {
        module.addSerializer(type, new StdScalarSerializer<>(type) {
            @Override
            public void serialize(T typed, JsonGenerator generator, SerializationContext context) {
                generator.writeString(text.apply(typed));
            }
        });
        module.addDeserializer(type, new StdScalarDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                return value.apply(context.readValue(parser, String.class));
            }
        });
    }
}
