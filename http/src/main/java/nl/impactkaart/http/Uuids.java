package nl.impactkaart.http;

import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** UUIDs in their one form: 36 characters. {@link UUID#fromString} alone also takes {@code 1-1-1-1-1}. */
public final class Uuids {

    private static final int LENGTH = 36;

    private Uuids() {}

    /** The UUID that the text is; empty when it is none. */
    public static Optional<UUID> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static final class Reader extends StdScalarDeserializer<UUID> {

        Reader() {
            super(UUID.class);
        }

        @Override
        public UUID deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (UUID) context.handleUnexpectedToken(getValueType(context), parser);
            }
            String text = parser.getString();
            return parse(text).orElseGet(() -> (UUID) context.handleWeirdStringValue(UUID.class, text, "not a UUID"));
        }
    }
}
