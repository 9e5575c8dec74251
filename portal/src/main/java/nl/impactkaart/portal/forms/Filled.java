package nl.impactkaart.portal.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.impactkaart.portal.access.Refusal;
import org.jspecify.annotations.Nullable;

/** A form with what stands in it, as a page shows it: {@code form :: fields(filled)}. */
public final class Filled {

    private final Form form;
    private final Written written;
    private final Map<String, String> values;
    private final Map<String, Fault> faults;
    private final Map<String, List<Option>> options;

    Filled(
            Form form,
            Written written,
            Map<String, String> values,
            Map<String, Fault> faults,
            Map<String, List<Option>> options) {
        this.form = form;
        this.written = written;
        this.values = new LinkedHashMap<>(values);
        this.faults = new LinkedHashMap<>(faults);
        this.options = new LinkedHashMap<>(options);
    }

    /** Something to choose that has a name of its own, such as a target group of the map. */
    public record Option(String value, String name) {}

    /** A field as the page shows it. */
    public record Shown(Field field, String value, @Nullable Fault fault, List<Option> options) {

        /** What a page calls it. */
        public String id() {
            return "field-" + field.name();
        }
    }

    public String name() {
        return form.name();
    }

    public List<Shown> fields() {
        return form.fields().stream().map(this::shown).toList();
    }

    /** One field of it. */
    public Shown field(String name) {
        return form.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(this::shown)
                .findFirst()
                .orElseThrow();
    }

    private Shown shown(Field field) {
        return new Shown(
                field,
                value(field.name()),
                faults.get(field.name()),
                Objects.requireNonNullElse(options.get(field.name()), List.of()));
    }

    /** As it was written; empty for nothing. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The same form in which one of these is chosen, or nothing where the field is not required. */
    public Filled choosing(String name, List<Option> from) {
        Filled copy = copy();
        copy.options.put(name, List.copyOf(from));
        return copy;
    }

    public Filled with(String name, String value) {
        Filled copy = copy();
        copy.values.put(name, value);
        return copy;
    }

    public Filled withFault(String name, String text) {
        Filled copy = copy();
        copy.faults.put(name, Fault.of(text));
        return copy;
    }

    /** With what the service has against it, beside the fields where that is. */
    public Filled with(Refusal refusal) {
        return with(refusal, path -> path);
    }

    /**
     * The same where the form and the service call fields differently.
     *
     * @param called from the path of a field in the API to its name in the form
     */
    public Filled with(Refusal refusal, UnaryOperator<String> called) {
        Filled copy = copy();
        for (Refusal.Fault fault : refusal.faults()) {
            Stream.of(called.apply(fault.field()).split("[.\\[\\]]+"))
                    .filter(name -> form.fields().stream()
                            .anyMatch(field -> field.name().equals(name)))
                    .findFirst()
                    .ifPresent(name -> copy.faults.putIfAbsent(name, Fault.inWords(fault.message())));
        }
        return copy;
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** What is left empty is left out. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            String text = value(field.name());
            if (!text.isEmpty()) {
                json.put(field.name(), written.value(field.kind(), text));
            }
        }
        return json;
    }

    /** The names of the fields that have a fault. */
    public List<String> faulty() {
        return new ArrayList<>(faults.keySet());
    }

    private Filled copy() {
        return new Filled(form, written, values, faults, options);
    }
}
