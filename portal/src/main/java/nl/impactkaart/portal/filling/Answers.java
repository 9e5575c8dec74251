package nl.impactkaart.portal.filling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.impactkaart.portal.forms.Choices;
import nl.impactkaart.portal.forms.Field;
import nl.impactkaart.portal.forms.Field.Kind;
import nl.impactkaart.portal.forms.Filled;
import nl.impactkaart.portal.forms.Filled.Option;
import nl.impactkaart.portal.forms.Form;
import org.jspecify.annotations.Nullable;

/** What somebody has answered in the three steps so far. */
public final class Answers {

    private static final List<String> CURRENCIES =
            List.of("EUR", "GBP", "USD", "CHF", "DKK", "NOK", "SEK", "ISK", "PLN", "CZK", "HUF", "RON");

    /** What and how long. */
    private static final Form PROJECT = Form.of(
            "new",
            Field.required("project", Kind.TEXT),
            Field.choice("projectType", Choices.PROJECT_TYPES),
            Field.required("periodStart", Kind.DAY),
            Field.required("periodEnd", Kind.DAY),
            Field.choice("perspective", List.of("EX_ANTE", "EX_POST")),
            Field.required("currency", Kind.CHOICE));

    private static final Form REACH =
            Form.of("new", Field.required("targetGroup", Kind.TEXT), Field.required("peoplePerYear", Kind.WHOLE));

    private static final Form COST = Form.of(
            "new.cost",
            Field.required("description", Kind.TEXT),
            Field.required("payer", Kind.TEXT),
            Field.choice("category", Group.CATEGORIES),
            Field.required("amountMinor", Kind.MONEY));

    private static final Form EFFECT = Form.of("new", Field.required("effect", Kind.PERCENT));

    private static final int MOST_LINES = 20;
    private static final String LINES = "lines";
    private static final String REFERENCE = "reference";
    private static final String EFFECT_OF = "effect-";
    private static final String WHY_OF = "why-";

    private final Map<String, String> sent;
    private final Locale language;

    Answers(Map<String, String> sent, Locale language) {
        this.sent = sent;
        this.language = language;
    }

    /** With what is usual. */
    static Answers none(Locale language) {
        return new Answers(Map.of("currency", CURRENCIES.getFirst(), "perspective", "EX_ANTE"), language);
    }

    /**
     * One line of costs.
     *
     * @param number from 1, in the names of its fields
     */
    public record CostLine(int number, Filled filled) {

        public String name(String field) {
            return "cost" + number + "-" + field;
        }
    }

    public String currency() {
        String chosen = sent.getOrDefault("currency", "");
        return CURRENCIES.contains(chosen) ? chosen : CURRENCIES.getFirst();
    }

    String projectType() {
        return sent.getOrDefault("projectType", "");
    }

    Filled project() {
        Filled read = PROJECT.read(sent, language, currency());
        if (read.faulty().stream().noneMatch(name -> name.startsWith("period"))
                && LocalDate.parse(read.value("periodEnd")).isBefore(LocalDate.parse(read.value("periodStart")))) {
            read = read.withFault("periodEnd", "end");
        }
        return withCurrencies(read);
    }

    /** Without a word about what is still to be answered. */
    Filled unasked() {
        Filled empty = PROJECT.empty(language, currency());
        for (Field field : PROJECT.fields()) {
            empty = empty.with(field.name(), sent.getOrDefault(field.name(), ""));
        }
        return withCurrencies(empty);
    }

    private Filled withCurrencies(Filled filled) {
        return filled.choosing(
                "currency",
                CURRENCIES.stream()
                        .map(code -> new Option(
                                code, Currency.getInstance(code).getDisplayName(language) + " (" + code + ")"))
                        .toList());
    }

    Filled reach(boolean judged) {
        Filled read = REACH.read(sent, language, currency());
        if (!judged) {
            return REACH.empty(language, currency())
                    .with("targetGroup", read.value("targetGroup"))
                    .with("peoplePerYear", read.value("peoplePerYear"));
        }
        return read.value("peoplePerYear").startsWith("-") ? read.withFault("peoplePerYear", "negative") : read;
    }

    /** @param judged whether faults are said; a line in which nothing stands has none */
    List<CostLine> costs(boolean judged) {
        return IntStream.rangeClosed(1, lines())
                .mapToObj(number -> new CostLine(number, cost(number, judged)))
                .toList();
    }

    private Filled cost(int number, boolean judged) {
        Map<String, String> line = line(number);
        if (judged && (number == 1 || !isEmpty(line))) {
            Filled read = COST.read(line, language, currency());
            return read.value("amountMinor").startsWith("-") ? read.withFault("amountMinor", "negative") : read;
        }
        Filled shown = COST.empty(language, currency());
        for (Map.Entry<String, String> each : line.entrySet()) {
            shown = shown.with(each.getKey(), each.getValue());
        }
        return shown;
    }

    private static boolean isEmpty(Map<String, String> line) {
        return line.entrySet().stream()
                .allMatch(each ->
                        each.getKey().equals("category") || each.getValue().isEmpty());
    }

    private Map<String, String> line(int number) {
        Map<String, String> line = new LinkedHashMap<>();
        COST.fields()
                .forEach(field -> line.put(
                        field.name(),
                        sent.getOrDefault("cost" + number + "-" + field.name(), "")
                                .strip()));
        return line;
    }

    public int lines() {
        String lines = sent.getOrDefault(LINES, "1");
        return lines.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(lines), 1, MOST_LINES) : 1;
    }

    /** As the form of the third step sends it; empty when nothing is compared. */
    public String reference() {
        return sent.getOrDefault(REFERENCE, "");
    }

    /** How much of an outcome is expected, in per cent of what the reference has. */
    public String effect(String outcome) {
        return sent.getOrDefault(EFFECT_OF + outcome, "100").strip();
    }

    public String why(String reference) {
        return sent.getOrDefault(WHY_OF + reference, "").strip();
    }

    public boolean isEffectFaulty(String outcome) {
        String written = effect(outcome);
        return written.startsWith("-")
                || EFFECT.read(Map.of("effect", written), language, currency()).isFaulty();
    }

    /** Whether more or less is expected than the reference has, without a word about why. */
    public boolean isWhyMissing(Reference reference) {
        return why(reference.entry().referenceId().toString()).isEmpty()
                && reference.entry().outcomes().stream()
                        .anyMatch(
                                outcome -> isOther(expected(outcome.outcomeId().toString())));
    }

    /** How much of an outcome is expected, as a factor; as much as the reference has where that cannot be read. */
    private BigDecimal expected(String outcome) {
        return isEffectFaulty(outcome)
                ? BigDecimal.ONE
                : new BigDecimal(EFFECT.read(Map.of("effect", effect(outcome)), language, currency())
                        .toJson()
                        .getOrDefault("effect", "1")
                        .toString());
    }

    private static boolean isOther(BigDecimal expected) {
        return expected.compareTo(BigDecimal.ONE) != 0;
    }

    /** What is answered on other pages than that of a step, so that it travels along. */
    Map<String, String> besides(int step) {
        Map<String, String> others = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            int asked = step(name);
            if (asked > 0 && asked != step) {
                others.put(name, value);
            }
        });
        return others;
    }

    /** On which page a field stands; 0 for what is no answer. */
    static int step(String name) {
        if (PROJECT.fields().stream().anyMatch(field -> field.name().equals(name))) {
            return 1;
        }
        if (name.startsWith("cost")
                || name.equals(LINES)
                || REACH.fields().stream().anyMatch(field -> field.name().equals(name))) {
            return 2;
        }
        return name.startsWith(REFERENCE) || name.startsWith(EFFECT_OF) || name.startsWith(WHY_OF) ? 3 : 0;
    }

    /** The first page on which something is wrong; 0 for none. */
    int faulty(List<Reference> references) {
        if (project().isFaulty()) {
            return 1;
        }
        if (reach(true).isFaulty()
                || costs(true).stream().anyMatch(line -> line.filled().isFaulty())) {
            return 2;
        }
        @Nullable Reference chosen = chosen(references);
        return chosen != null
                        && (isWhyMissing(chosen)
                                || chosen.entry().outcomes().stream()
                                        .anyMatch(outcome -> isEffectFaulty(
                                                outcome.outcomeId().toString())))
                ? 3
                : 0;
    }

    private @Nullable Reference chosen(List<Reference> references) {
        return references.stream()
                .filter(reference -> reference.value().equals(reference()))
                .findFirst()
                .orElse(null);
    }

    /** What a map that begins empty takes. */
    Map<String, Object> start() {
        return project().toJson();
    }

    /** What the three steps take together. */
    Map<String, Object> quickStart(List<Reference> references) {
        Map<String, Object> body = start();
        body.putAll(reach(true).toJson());
        List<Map<String, Object>> costs = new ArrayList<>();
        for (CostLine line : costs(true)) {
            if (line.number() == 1 || !isEmpty(line(line.number()))) {
                costs.add(line.filled().toJson());
            }
        }
        body.put("costs", costs);
        @Nullable Reference chosen = chosen(references);
        if (chosen != null) {
            body.put(REFERENCE, comparison(chosen));
        }
        return body;
    }

    private Map<String, Object> comparison(Reference chosen) {
        List<Map<String, Object>> expectations = new ArrayList<>();
        for (Reference.Outcome outcome : chosen.entry().outcomes()) {
            String id = outcome.outcomeId().toString();
            BigDecimal expected = expected(id);
            if (isOther(expected)) {
                expectations.add(Map.of(
                        "referenceOutcomeId",
                        id,
                        "effect",
                        expected.toPlainString(),
                        "rationale",
                        why(chosen.entry().referenceId().toString())));
            }
        }
        Map<String, Object> comparison = new LinkedHashMap<>(Map.of(
                "kind", chosen.kind(), "referenceId", chosen.entry().referenceId(), "expectations", expectations));
        if (chosen.sequence() != null) {
            comparison.put("sequence", chosen.sequence());
        }
        return comparison;
    }
}
