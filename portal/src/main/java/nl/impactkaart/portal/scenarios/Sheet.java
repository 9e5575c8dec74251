package nl.impactkaart.portal.scenarios;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.forms.Fault;
import nl.impactkaart.portal.forms.Field;
import nl.impactkaart.portal.forms.Filled;
import nl.impactkaart.portal.forms.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The adjustments of a scenario as they stand in the form.
 *
 * @param levers those that are filled in, in their order
 * @param figures what is filled in
 * @param others adjustments that no lever makes; they come last
 */
record Sheet(List<Lever> levers, Filled figures, List<Adjustment> others) {

    private static final String OTHER = "other";
    private static final String NONE = "-";
    private static final Pattern PLACE = Pattern.compile("adjustments\\[(\\d+)].*");

    /** As somebody has filled it in. */
    static Sheet read(MultiValueMap<String, String> given, Locale language, String currency) {
        List<Lever> levers = new ArrayList<>();
        given.toSingleValueMap().forEach((name, value) -> {
            if (!value.isBlank()) {
                Lever.parse(name).ifPresent(levers::add);
            }
        });
        Filled figures = form(levers).read(given.toSingleValueMap(), language, currency);
        return new Sheet(
                levers,
                figures,
                given.getOrDefault(OTHER, List.of()).stream()
                        .flatMap(code -> decode(code).stream())
                        .toList());
    }

    /** A scenario as it was recorded. What is applied after an adjustment that no lever makes must stay after it. */
    static Sheet of(List<Adjustment> adjustments, Controls controls, Locale language, String currency) {
        List<Lever> levers = new ArrayList<>();
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        Iterator<Lever> order = controls.levers().iterator();
        for (Adjustment adjustment : adjustments) {
            Optional<Lever> next = next(order, adjustment);
            if (next.isEmpty()) {
                break;
            }
            levers.add(next.get());
            values.putPOJO(next.get().name(), next.get().inForm(adjustment.value()));
        }
        return new Sheet(
                levers,
                form(levers).of(values, language, currency),
                adjustments.subList(levers.size(), adjustments.size()));
    }

    private static Optional<Lever> next(Iterator<Lever> order, Adjustment adjustment) {
        while (order.hasNext()) {
            Lever lever = order.next();
            if (lever.makes(adjustment)) {
                return Optional.of(lever);
            }
        }
        return Optional.empty();
    }

    private static Form form(List<Lever> levers) {
        return Form.of("scenarios", levers.stream().map(Lever::field).toArray(Field[]::new));
    }

    boolean isFaulty() {
        return figures.isFaulty();
    }

    public String value(String name) {
        return figures.value(name);
    }

    public @Nullable Fault fault(String name) {
        return figures.faulty().contains(name) ? figures.field(name).fault() : null;
    }

    /** Only of a sheet without faults. */
    List<Adjustment> adjustments() {
        Map<String, Object> values = new LinkedHashMap<>(figures.toJson());
        List<Adjustment> adjustments = new ArrayList<>();
        for (Lever lever : levers) {
            adjustments.add(lever.adjustment(values.getOrDefault(lever.name(), "")));
        }
        adjustments.addAll(others);
        return adjustments;
    }

    /** With a fault at each figure that the service does not take. */
    Sheet with(Refusal refusal) {
        Filled faulty = figures;
        for (Refusal.Fault fault : refusal.faults()) {
            Matcher place = PLACE.matcher(fault.field());
            if (place.matches() && Integer.parseInt(place.group(1)) < levers.size()) {
                faulty = faulty.withFault(
                        levers.get(Integer.parseInt(place.group(1))).name(), "adjustment");
            }
        }
        return new Sheet(levers, faulty, others);
    }

    /** How another adjustment goes along with the form. */
    static String encode(Adjustment adjustment) {
        return String.join(
                "|",
                adjustment.kind(),
                adjustment.rowId() == null ? NONE : adjustment.rowId().toString(),
                adjustment.figure(),
                adjustment.year() == null ? NONE : adjustment.year().toString(),
                adjustment.operation(),
                adjustment.value());
    }

    private static Optional<Adjustment> decode(String code) {
        String[] parts = code.split("\\|", 6);
        try {
            return parts.length < 6
                    ? Optional.empty()
                    : Optional.of(new Adjustment(
                            parts[0],
                            parts[1].equals(NONE) ? null : UUID.fromString(parts[1]),
                            parts[2],
                            parts[3].equals(NONE) ? null : Integer.valueOf(parts[3]),
                            parts[4],
                            parts[5]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
