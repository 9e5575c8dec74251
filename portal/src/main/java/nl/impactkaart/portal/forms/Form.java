package nl.impactkaart.portal.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The questions of one kind of thing.
 *
 * @param name the prefix of its texts
 */
public record Form(String name, List<Field> fields) {

    public Form {
        fields = List.copyOf(fields);
    }

    public static Form of(String name, Field... fields) {
        return new Form(name, List.of(fields));
    }

    public Filled empty(Locale language, String currency) {
        return new Filled(this, new Written(language, currency), Map.of(), Map.of(), Map.of());
    }

    /** Filled in with what the API tells. */
    public Filled of(JsonNode values, Locale language, String currency) {
        Written written = new Written(language, currency);
        Map<String, String> shown = new LinkedHashMap<>();
        for (Field field : fields) {
            JsonNode value = values.path(field.name());
            shown.put(field.name(), value.isMissingNode() || value.isNull() ? "" : shown(field, value, written));
        }
        return new Filled(this, written, shown, Map.of(), Map.of());
    }

    private static String shown(Field field, JsonNode value, Written written) {
        return switch (field.kind()) {
            case MONEY -> written.money(value.asLong());
            case NUMBER -> written.number(new BigDecimal(value.asString()));
            case PERCENT -> written.number(new BigDecimal(value.asString()).movePointRight(2));
            case TEXT, LONG_TEXT, PROSE, WHOLE, DAY, CHOICE -> value.asString();
        };
    }

    /** As somebody has filled it in, with a fault where that cannot be read. */
    public Filled read(Map<String, String> submitted, Locale language, String currency) {
        Map<String, String> given = new LinkedHashMap<>();
        Map<String, Fault> faults = new LinkedHashMap<>();
        Written written = new Written(language, currency);
        for (Field field : fields) {
            String text = submitted.getOrDefault(field.name(), "").strip();
            given.put(field.name(), text);
            if (text.isEmpty()) {
                if (field.required()) {
                    faults.put(field.name(), Fault.of("missing"));
                }
            } else {
                written.fault(field.kind(), text).ifPresent(fault -> faults.put(field.name(), fault));
            }
        }
        return new Filled(this, written, given, faults, Map.of());
    }

    /** The same with further questions. */
    public Form and(Field... more) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return new Form(name, all);
    }
}
