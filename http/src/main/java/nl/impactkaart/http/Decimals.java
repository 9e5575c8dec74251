package nl.impactkaart.http;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Decimals as strings without exponent. */
final class Decimals {

    /** No figure needs as many digits; it keeps the work for one number small. */
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?");

    private Decimals() {}

    static final class Writer extends StdScalarSerializer<BigDecimal> {

        Writer() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal decimal, JsonGenerator generator, SerializationContext context) {
            generator.writeString(decimal.toPlainString());
        }
    }

    static final class Reader extends StdScalarDeserializer<BigDecimal> {

        Reader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (BigDecimal) context.handleUnexpectedToken(getValueType(context), parser);
            }
            String text = parser.getString();
            return PLAIN.matcher(text).matches()
                    ? new BigDecimal(text)
                    : (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "not a plain decimal");
        }
    }
}
