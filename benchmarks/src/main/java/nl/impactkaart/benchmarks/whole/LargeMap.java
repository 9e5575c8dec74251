package nl.impactkaart.benchmarks.whole;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A map of many outcomes over many years for five target groups, with ten scenarios of six adjustments each. */
final class LargeMap {

    private static final int GROUPS = 5;
    private static final int SCENARIOS = 10;

    private final Editor editor;
    private final String path;
    private final int years;
    private final List<String> groups = new ArrayList<>();
    private final List<String> costs = new ArrayList<>();
    private final List<String> outcomes = new ArrayList<>();
    private long sequence;

    private LargeMap(Editor editor, String path, int years) {
        this.editor = editor;
        this.path = path;
        this.years = years;
    }

    static LargeMap enteredBy(Editor editor, int outcomes, int years) throws IOException, InterruptedException {
        String id = editor.send("POST", "/api/v1/impact-maps", """
                        {"project": "Neighbourhood work", "projectType": "LONELINESS", "periodStart": "2026-01-01",
                         "periodEnd": "2055-12-31", "currency": "EUR", "perspective": "EX_ANTE"}""").path("id").asString();
        LargeMap map = new LargeMap(editor, "/api/v1/impact-maps/" + id, years);
        map.enter(outcomes);
        return map;
    }

    String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void enter(int number) throws IOException, InterruptedException {
        for (int group = 0; group < GROUPS; group++) {
            groups.add(made("/reach", """
                    {"targetGroup": "Group %d", "years": [%s]}""".formatted(group, people(group))));
            costs.add(made("/costs", cost(group, 12_500_000)));
        }
        for (int outcome = 0; outcome < number; outcome++) {
            outcomes.add(made("/outcomes", outcome(outcome)));
        }
        for (int scenario = 0; scenario < SCENARIOS; scenario++) {
            made("/scenarios", """
                    {"name": "Scenario %d", "adjustments": %s}""".formatted(scenario, adjustments(scenario)));
        }
        seen();
    }

    /** Waits until all is visible. */
    private void seen() throws IOException, InterruptedException {
        editor.read(path + "?atLeast=" + sequence);
    }

    private String made(String kind, String body) throws IOException, InterruptedException {
        sequence++;
        return editor.send("POST", path + kind, body).path("id").asString();
    }

    /** Revises costs until the map has so many events, and then five costs and five outcomes. */
    void live(int events) throws IOException, InterruptedException {
        while (sequence + 1 < events) {
            reviseCost((int) (sequence % GROUPS), 12_500_000 + sequence);
        }
        for (int row = 0; row < GROUPS; row++) {
            reviseCost(row, 10_000_000);
            sequence++;
            editor.send(
                    "PUT",
                    path + "/outcomes/" + outcomes.get(row),
                    revised(outcome(row).replace("\"0.2\"", "\"0.25\"")));
        }
        seen();
    }

    private void reviseCost(int group, long amount) throws IOException, InterruptedException {
        sequence++;
        editor.send("PUT", path + "/costs/" + costs.get(group), revised(cost(group, amount)));
    }

    private static String revised(String body) {
        return body.replaceFirst("\\{", "{\"reason\": \"Measured anew\", ");
    }

    private String cost(int group, long amount) {
        return """
                {"description": "Work for group %d", "payer": "Municipality", "category": "PERSONNEL",
                 "firstYear": 1, "lastYear": %d, "fixedAmountMinor": %d,
                 "amountPerParticipantMinor": 2500, "reachId": "%s"}""".formatted(group, years, amount, groups.get(group));
    }

    private String people(int group) {
        List<String> byYear = new ArrayList<>();
        for (int year = 1; year <= years; year++) {
            byYear.add("{\"year\": %d, \"plannedPeople\": %d}".formatted(year, 100 + 10 * group + year));
        }
        return String.join(", ", byYear);
    }

    private String outcome(int number) {
        return """
                {"description": "Less care needed, of kind %d", "stakeholder": "Residents", "level": "CLIENT",
                 "status": "PRICED", "reachId": "%s", "incidence": "0.%02d", "unit": "visits avoided",
                 "unitValueMinor": %d, "startYear": 1, "durationYears": %d, "deadweight": "0.1%d",
                 "displacement": "0.05", "attribution": "0.2", "leakage": "0.02", "substitution": "0.01",
                 "dropOff": "0.1"}""".formatted(
                        number, groups.get(number % GROUPS), 10 + number, 9_400 + 100 * number, years, number % 10);
    }

    /** A group's people, two outcomes, a cost, one fraction of every outcome, and the discount rate. */
    private String adjustments(int number) {
        String group = groups.get(number % GROUPS);
        return "["
                + String.join(
                        ", ",
                        adjustment("REACH", group, "plannedPeople", "SCALE", "1." + number),
                        adjustment("OUTCOME", outcomes.get(number), "unitValueMinor", "SCALE", "0.9"),
                        adjustment("OUTCOME", outcomes.get(number + SCENARIOS), "deadweight", "SET", "0.3"),
                        adjustment("COST", costs.get(number % GROUPS), "fixedAmountMinor", "SCALE", "1.1"),
                        adjustment("OUTCOME", null, "attribution", "SCALE", "1.0" + number),
                        adjustment("METHOD", null, "ratePerYear", "SET", "0.02"))
                + "]";
    }

    private static String adjustment(String kind, @Nullable String row, String figure, String operation, String value) {
        return """
                {"kind": "%s", %s"figure": "%s", "operation": "%s", "value": "%s"}""".formatted(kind, row == null ? "" : "\"rowId\": \"" + row + "\", ", figure, operation, value);
    }

    /** What a slider asks at each step: other figures each time. */
    void preview(int number) throws IOException, InterruptedException {
        String people = adjustment(
                "REACH", groups.get(number % GROUPS), "plannedPeople", "SCALE", "1.%03d".formatted(number % 1_000));
        String cost =
                adjustment("COST", costs.get(number % GROUPS), "fixedAmountMinor", "SET", "" + (12_000_000 + number));
        editor.ask(path + "/preview", "{\"adjustments\": [" + people + ", " + cost + "]}");
    }

    /** All scenarios beside the map. */
    void compare(int number) throws IOException, InterruptedException {
        editor.read(path + "/comparison");
    }

    /** A page of its evolution, each from another place. */
    void evolution(int number) throws IOException, InterruptedException {
        editor.read(path + "/evolution?language=en&cursor=" + (50 + number * 37L % (sequence - 50)));
    }

    /** The map as it was at another place each time. */
    void past(int number) throws IOException, InterruptedException {
        editor.read(path + "?version=" + (SCENARIOS + number * 37L % (sequence - SCENARIOS)));
    }

    /** What the last ten changes made of it. */
    void difference(int number) throws IOException, InterruptedException {
        editor.read(path + "/difference?language=en&from=" + (sequence - 2 * GROUPS));
    }
}
