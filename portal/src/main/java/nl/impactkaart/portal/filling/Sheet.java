package nl.impactkaart.portal.filling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.forms.Field;
import nl.impactkaart.portal.forms.Field.Kind;
import nl.impactkaart.portal.forms.Filled;
import nl.impactkaart.portal.forms.Filled.Option;
import nl.impactkaart.portal.forms.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The form of one place in a map: from what stands there to what is shown, and from what was written to what the API takes. */
final class Sheet {

    static final String REASON = "reason";

    /** Fields of the API that no form shows. */
    private static final List<String> KEPT = List.of("ranges", "allocations");

    private static final Pattern PEOPLE = Pattern.compile("years\\[(\\d+)]\\.(\\w+)");

    /** One number, to read and write those that stand below each other. */
    private static final Form NUMBER = Form.of("fill", Field.required("number", Kind.NUMBER));

    private final Place place;
    private final Current current;
    private final Locale language;
    private final List<Group> groups;
    private final Form form;

    private Sheet(Place place, Current current, Locale language) {
        this.place = place;
        this.current = current;
        this.language = language;
        this.groups = Group.of(place.part(), years());
        Form questions = new Form(
                place.part().form(),
                groups.stream().flatMap(group -> group.fields().stream()).toList());
        this.form = asksWhy() ? questions.and(Field.required(REASON, Kind.LONG_TEXT)) : questions;
    }

    static Sheet of(Place place, Current current, Locale language) {
        return new Sheet(place, current, language);
    }

    List<Group> groups() {
        return groups;
    }

    /** Whether something changes that stood there. */
    boolean asksWhy() {
        return !current.at(place).isMissingNode();
    }

    private String currency() {
        return current.map().currency();
    }

    /** The years of the project, and those after it that have people. */
    private int years() {
        int last = current.map().projectYears();
        for (JsonNode year : current.at(place).path("years")) {
            last = Math.max(last, year.path("year").asInt());
        }
        return last;
    }

    /** As it stands; for a new row, with what is usual. */
    Filled standing() {
        JsonNode there = current.at(place);
        if (there.isMissingNode()) {
            return choices(usual(form.empty(language, currency())));
        }
        Filled shown = form.of(there, language, currency());
        return choices(
                switch (place.part()) {
                    case REACH -> people(shown, there);
                    case OUTCOMES -> quantity(shown, there);
                    case METHOD -> method(shown, there);
                    case DESCRIPTION, COSTS, LABOUR_EFFECTS -> shown;
                });
    }

    private Filled usual(Filled empty) {
        String last = Integer.toString(current.map().projectYears());
        return switch (place.part()) {
            case COSTS ->
                empty.with("category", "PERSONNEL").with("firstYear", "1").with("lastYear", last);
            case LABOUR_EFFECTS ->
                empty.with("firstYear", "1").with("lastYear", last).with("hoursPerFte", written(HOURS_PER_FTE));
            case OUTCOMES ->
                empty.with("level", "CLIENT")
                        .with("startYear", "1")
                        .with("durationYears", "1")
                        .with("status", "PRICED")
                        .with("way", current.map().reach().isEmpty() ? "PER_YEAR" : "INCIDENCE");
            case DESCRIPTION, METHOD, REACH -> empty;
        };
    }

    /** Some 36 hours in 44 weeks, for whoever knows no better. */
    private static final BigDecimal HOURS_PER_FTE = new BigDecimal("1600");

    private static Filled people(Filled shown, JsonNode row) {
        Filled filled = shown;
        for (JsonNode year : row.path("years")) {
            String number = year.path("year").asString();
            filled = filled.with(
                            Group.PLANNED + number, year.path("plannedPeople").asString(""))
                    .with(Group.ACTUAL + number, year.path("actualPeople").asString(""));
        }
        return filled;
    }

    private Filled quantity(Filled shown, JsonNode row) {
        List<String> quantities = new ArrayList<>();
        row.path("quantityByYear").forEach(each -> quantities.add(written(new BigDecimal(each.asString()))));
        String way =
                row.hasNonNull("incidence") ? "INCIDENCE" : row.hasNonNull("quantityPerYear") ? "PER_YEAR" : "BY_YEAR";
        return shown.with("way", way).with("quantities", String.join("\n", quantities));
    }

    /** The years of a method of one's own are its own. */
    private static Filled method(Filled shown, JsonNode there) {
        return ownMethod(there)
                .map(own -> shown.with("methodId", own.value()).with("horizonYears", ""))
                .orElse(shown);
    }

    private static Optional<OwnMethod> ownMethod(JsonNode method) {
        String id = method.path("methodId").asString("");
        return id.isEmpty() || Group.METHODS.contains(id)
                ? Optional.empty()
                : Optional.of(new OwnMethod(id, method.path("methodVersion").asString("")));
    }

    private String written(BigDecimal number) {
        return NUMBER.of(
                        JsonNodeFactory.instance.objectNode().put("number", number.toPlainString()),
                        language,
                        currency())
                .value("number");
    }

    /** As somebody has written it, with what is wrong with it. */
    Filled written(Map<String, String> sent) {
        return choices(new Check(place.part(), current, quantities(sent).size())
                .of(form.read(sent, language, currency()), sound(sent), anyUnreadable(sent)));
    }

    /** As somebody has written it, with what the service has against it. */
    Filled refused(Map<String, String> sent, Refusal refusal) {
        return written(sent).with(refusal, path -> called(path, body(sent)));
    }

    /** People and quantities by year are given apart. */
    private static String called(String path, Map<String, Object> body) {
        Matcher people = PEOPLE.matcher(path);
        if (people.matches() && body.get("years") instanceof List<?> years) {
            Map<?, ?> inYear = (Map<?, ?>) years.get(Integer.parseInt(people.group(1)));
            return (people.group(2).equals("actualPeople") ? Group.ACTUAL : Group.PLANNED) + inYear.get("year");
        }
        return path.startsWith("quantityByYear") ? "quantities" : path;
    }

    private Filled choices(Filled filled) {
        if (place.part() == Part.METHOD) {
            return filled.choosing("methodId", methods());
        }
        boolean asksGroup =
                form.fields().stream().anyMatch(field -> field.name().equals("reachId"));
        return asksGroup ? filled.choosing("reachId", current.groups()) : filled;
    }

    /** Those that are offered, and that of the map, which may be offered no more. */
    private List<Option> methods() {
        List<Option> methods = new ArrayList<>(current.methods());
        ownMethod(current.at(place))
                .map(OwnMethod::option)
                .filter(own -> !methods.contains(own))
                .ifPresent(methods::add);
        return methods;
    }

    /** What can be read of it, as the API takes it. */
    Map<String, Object> sound(Map<String, String> sent) {
        Filled read = form.read(sent, language, currency());
        List<Field> readable = form.fields().stream()
                .filter(field -> !read.faulty().contains(field.name()))
                .toList();
        return new Form(form.name(), readable).read(sent, language, currency()).toJson();
    }

    private boolean anyUnreadable(Map<String, String> sent) {
        return lines(sent).stream()
                .anyMatch(line -> NUMBER.read(Map.of("number", line), language, currency())
                        .isFaulty());
    }

    private static List<String> lines(Map<String, String> sent) {
        return sent.getOrDefault("quantities", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<Object> quantities(Map<String, String> sent) {
        List<Object> quantities = new ArrayList<>();
        for (String line : lines(sent)) {
            Filled read = NUMBER.read(Map.of("number", line), language, currency());
            if (!read.isFaulty()) {
                quantities.addAll(read.toJson().values());
            }
        }
        return quantities;
    }

    /** What the API takes, with what stands there and the form does not show. */
    Map<String, Object> body(Map<String, String> sent) {
        Map<String, Object> body = new LinkedHashMap<>(sound(sent));
        switch (place.part()) {
            case REACH -> putPeople(body);
            case OUTCOMES -> putQuantity(body, sent);
            case METHOD -> putMethod(body);
            case COSTS, LABOUR_EFFECTS, DESCRIPTION -> {}
        }
        JsonNode there = current.at(place);
        for (String kept : KEPT) {
            if (there.hasNonNull(kept)) {
                body.put(kept, kept.equals("ranges") ? ranges(there.path(kept), body) : there.path(kept));
            }
        }
        return body;
    }

    private void putPeople(Map<String, Object> body) {
        List<Map<String, Object>> people = new ArrayList<>();
        IntStream.rangeClosed(1, years()).forEach(year -> {
            Object planned = body.remove(Group.PLANNED + year);
            Object actual = body.remove(Group.ACTUAL + year);
            Map<String, Object> inYear = new LinkedHashMap<>(Map.of("year", year));
            if (planned != null) {
                inYear.put("plannedPeople", planned);
            }
            if (actual != null) {
                inYear.put("actualPeople", actual);
            }
            if (inYear.size() > 1) {
                people.add(inYear);
            }
        });
        body.put("years", people);
    }

    private void putQuantity(Map<String, Object> body, Map<String, String> sent) {
        Object way = body.remove("way");
        body.remove("quantities");
        if (!"INCIDENCE".equals(way)) {
            body.remove("incidence");
            body.remove("reachId");
        }
        if (!"PER_YEAR".equals(way)) {
            body.remove("quantityPerYear");
        }
        if ("BY_YEAR".equals(way)) {
            body.put("quantityByYear", quantities(sent));
        }
    }

    private static void putMethod(Map<String, Object> body) {
        Map<String, Object> method = new LinkedHashMap<>();
        Object horizon = body.remove("horizonYears");
        if (body.remove("methodId") instanceof String chosen) {
            if (OwnMethod.isNamedBy(chosen)) {
                OwnMethod own = OwnMethod.of(chosen);
                method.put("methodId", own.id());
                method.put("methodVersion", own.version());
            } else {
                method.put("methodId", chosen);
            }
        }
        if (horizon != null) {
            method.put("horizonYears", horizon);
        }
        body.put("method", method);
    }

    /** Without those of a quantity that is now given in another way. */
    private static List<JsonNode> ranges(JsonNode ranges, Map<String, Object> body) {
        List<String> ways = List.of("incidence", "quantityPerYear");
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode range : ranges) {
            String figure = range.path("figure").asString("");
            if (!ways.contains(figure) || body.containsKey(figure)) {
                kept.add(range);
            }
        }
        return kept;
    }
}
