package nl.impactkaart.contracts;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Values that stand in JSON as a string in one form only. */
final class PlainText {

    /** No figure needs as many digits; it keeps an exponent from growing into gigabytes of zeros. */
    private static final int MAX_DIGITS = 1_000;

    private static final int UUID_LENGTH = 36;

    private PlainText() {}

    static final class Writer<T> extends StdScalarSerializer<T> {

        private final Function<T, String> text;

        Writer(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(text.apply(value));
        }
    }

    static final class Reader<T> extends StdScalarDeserializer<T> {

        private final Class<T> type;
        private final Function<String, T> value;

        Reader(Class<T> type, Function<String, T> value) {
            super(type);
            this.type = type;
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return type.cast(context.handleUnexpectedToken(getValueType(context), parser));
            }
            String text = parser.getString();
            try {
                return value.apply(text);
            } catch (RuntimeException e) {
                return type.cast(context.handleWeirdStringValue(type, text, "not in its plain form"));
            }
        }
    }

    static String write(BigDecimal decimal) {
        if (decimal.precision() + Math.abs((long) decimal.scale()) > MAX_DIGITS) {
            throw new IllegalArgumentException("A decimal of more than " + MAX_DIGITS + " digits");
        }
        return decimal.toPlainString();
    }

    static BigDecimal decimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && (c != '-' || i > 0)) {
                throw new NumberFormatException();
            }
        }
        BigDecimal decimal = new BigDecimal(text);
        write(decimal);
        return decimal;
    }

    static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException();
        }
        return UUID.fromString(text);
    }
}
