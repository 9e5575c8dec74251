package nl.impactkaart.portal.administration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.forms.Choices;
import nl.impactkaart.portal.forms.Field;
import nl.impactkaart.portal.forms.Field.Kind;
import nl.impactkaart.portal.forms.Filled;
import nl.impactkaart.portal.forms.Form;

/** The parameters of a method of one's own. */
final class MethodForm {

    private static final String CURRENCY = "EUR";

    private static final Form FORM = Form.of(
            "own-method",
            Field.required("methodId", Kind.TEXT),
            Field.required("methodVersion", Kind.TEXT),
            Field.of("description", Kind.LONG_TEXT),
            Field.required("rate1", Kind.PERCENT),
            Field.of("from2", Kind.WHOLE),
            Field.of("rate2", Kind.PERCENT),
            Field.of("from3", Kind.WHOLE),
            Field.of("rate3", Kind.PERCENT),
            Field.choice("discountTiming", List.of("END", "MIDDLE", "START", "NONE")),
            Field.choice("costsDiscounted", List.of("true", "false")),
            Field.choice("adjustment", List.of("MULTIPLICATIVE", "SUBTRACTIVE")),
            Field.required("horizonYears", Kind.WHOLE),
            Field.choice("valuedAt", List.of("PRESENT", "FINAL_YEAR")),
            Field.of("priceLevelYear", Kind.WHOLE),
            Field.of("priceIndex", Kind.LONG_TEXT),
            Field.of("MEASURED", Kind.PERCENT),
            Field.of("RESEARCHED", Kind.PERCENT),
            Field.of("JUDGED", Kind.PERCENT),
            Field.of("ASSUMED", Kind.PERCENT),
            Field.of("reason", Kind.LONG_TEXT));

    private static final Pattern STEP = Pattern.compile("method\\.rates\\[(\\d)]\\.(\\w+)");

    private MethodForm() {}

    static Filled empty(Locale language) {
        return FORM.empty(language, CURRENCY)
                .with("discountTiming", "END")
                .with("costsDiscounted", "true")
                .with("adjustment", "MULTIPLICATIVE")
                .with("valuedAt", "PRESENT");
    }

    static Filled read(Map<String, String> submitted, Locale language) {
        Filled filled = FORM.read(submitted, language, CURRENCY);
        for (String step : List.of("2", "3")) {
            String from = "from" + step;
            String rate = "rate" + step;
            if (filled.value(from).isEmpty() != filled.value(rate).isEmpty()) {
                filled = filled.withFault(filled.value(from).isEmpty() ? from : rate, "missing");
            }
        }
        boolean readable = filled.value("priceIndex").lines().allMatch(line -> line.matches("\\s*\\d{4}\\s+\\S+\\s*"));
        return readable ? filled : filled.withFault("priceIndex", "price-index");
    }

    /** As the API takes it; a form without faults. */
    static Map<String, Object> toJson(Filled filled) {
        Map<String, Object> given = filled.toJson();
        Map<String, Object> method = new LinkedHashMap<>(given);
        method.keySet()
                .retainAll(List.of(
                        "methodId",
                        "methodVersion",
                        "discountTiming",
                        "adjustment",
                        "horizonYears",
                        "valuedAt",
                        "priceLevelYear"));
        method.put("costsDiscounted", Boolean.valueOf(filled.value("costsDiscounted")));
        method.put("rates", rates(given));
        method.put("priceIndex", priceIndex(filled));
        Map<String, Object> bias = new LinkedHashMap<>(given);
        bias.keySet().retainAll(Choices.GRADES);
        method.put("optimismBias", bias);
        Map<String, Object> json = new LinkedHashMap<>(given);
        json.keySet().retainAll(List.of("description", "reason"));
        json.put("method", method);
        return json;
    }

    /** With what the service has against it. */
    static Filled refused(Filled filled, Refusal refusal) {
        return filled.with(refusal, path -> called(path, filled));
    }

    /** The steps of the rate have fields of their own; those that are left empty the service does not count. */
    private static String called(String path, Filled filled) {
        Matcher step = STEP.matcher(path);
        if (!step.matches()) {
            return path;
        }
        List<String> given = Stream.of("1", "2", "3")
                .filter(number -> !filled.value("rate" + number).isEmpty())
                .toList();
        return (step.group(2).equals("fromYear") ? "from" : "rate") + given.get(Integer.parseInt(step.group(1)));
    }

    private static List<Map<String, Object>> rates(Map<String, Object> given) {
        List<Map<String, Object>> rates = new ArrayList<>();
        rates.add(Map.of("fromYear", 1, "ratePerYear", given.get("rate1")));
        for (String step : List.of("2", "3")) {
            if (given.containsKey("rate" + step)) {
                rates.add(Map.of("fromYear", given.get("from" + step), "ratePerYear", given.get("rate" + step)));
            }
        }
        return rates;
    }

    /** A calendar year and its index on each line. */
    private static List<Map<String, String>> priceIndex(Filled filled) {
        return filled.value("priceIndex")
                .lines()
                .map(line -> line.strip().split("\\s+", 2))
                .map(line -> Map.of("calendarYear", line[0], "index", line[1].replace(',', '.')))
                .toList();
    }
}
