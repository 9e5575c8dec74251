package nl.impactkaart.http;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says in words what a value of a type looks like in JSON. */
final class Expected {

    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(BigDecimal.class, "a decimal in a string, such as \"0.35\""),
            Map.entry(BigInteger.class, "a whole number"),
            Map.entry(String.class, "a string"),
            Map.entry(UUID.class, "a UUID of 36 characters"),
            Map.entry(LocalDate.class, "a date such as \"2026-01-31\""),
            Map.entry(Instant.class, "a moment such as \"2026-01-31T12:00:00Z\""),
            Map.entry(URI.class, "a URI"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(int.class, wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(Integer.class, wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(long.class, wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(Long.class, wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE)));

    private Expected() {}

    static String of(Class<?> type) {
        String words = WORDS.get(type);
        if (words != null) {
            return words;
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Objects::toString)
                            .collect(Collectors.joining(", "));
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "a list" : "of another form";
    }

    private static String wholeNumber(long least, long greatest) {
        return "a whole number from " + least + " to " + greatest + ", not in a string";
    }
}
