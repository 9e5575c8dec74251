package nl.impactkaart.command.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of requests, with what a test changes: {@code cost("firstYear", 3)}. */
final class Bodies {

    private static final JsonMapper JSON = new JsonMapper();

    private Bodies() {}

    static String start(@Nullable Object... changes) {
        return body(
                Map.of(
                        "project", "Lunch club",
                        "projectType", "LONELINESS",
                        "periodStart", "2026-01-01",
                        "periodEnd", "2026-12-31",
                        "currency", "EUR",
                        "perspective", "EX_ANTE"),
                changes);
    }

    static String cost(@Nullable Object... changes) {
        return body(
                Map.of(
                        "description",
                        "Coordinator",
                        "payer",
                        "Municipality",
                        "category",
                        "PERSONNEL",
                        "firstYear",
                        1,
                        "lastYear",
                        1,
                        "fixedAmountMinor",
                        2_500_000),
                changes);
    }

    static String reach(@Nullable Object... changes) {
        return body(
                Map.of("targetGroup", "Residents", "years", List.of(Map.of("year", 1, "plannedPeople", 30))), changes);
    }

    static String outcome(@Nullable Object... changes) {
        return body(
                Map.of(
                        "description", "Fewer visits to the doctor",
                        "stakeholder", "Residents",
                        "level", "CLIENT",
                        "status", "PRICED",
                        "quantityPerYear", "90",
                        "unit", "visits",
                        "unitValueMinor", 1_900,
                        "startYear", 1,
                        "durationYears", 5),
                changes);
    }

    static String labourEffect(@Nullable Object... changes) {
        return body(
                Map.of(
                        "description",
                        "Cooks who find work",
                        "sector",
                        "Catering",
                        "firstYear",
                        1,
                        "lastYear",
                        3,
                        "hoursPerYear",
                        "936",
                        "hoursPerFte",
                        "1872"),
                changes);
    }

    static String evidence(@Nullable Object... changes) {
        return body(
                Map.of(
                        "kind", "MAP",
                        "title", "Plan of the lunch club",
                        "grade", "JUDGED",
                        "link", "https://plans.example/lunch-club"),
                changes);
    }

    static String finding(@Nullable Object... changes) {
        return body(Map.of("kind", "MAP", "text", "The plan is missing"), changes);
    }

    static String grant(@Nullable Object... changes) {
        return body(
                Map.of(
                        "number",
                        "SW 2026/0417",
                        "funder",
                        "Gemeente",
                        "amountMinor",
                        12_500_000,
                        "periodStart",
                        "2026-01-01",
                        "periodEnd",
                        "2027-12-31"),
                changes);
    }

    static String story(@Nullable Object... changes) {
        return body(
                Map.of(
                        "title",
                        "Together again",
                        "text",
                        "Every Tuesday we cook.",
                        "consent",
                        "Signed on paper",
                        "consentedOn",
                        "2026-03-14"),
                changes);
    }

    static String reason(String reason) {
        return body(Map.of("reason", reason));
    }

    static String of(@Nullable Object... fields) {
        return body(Map.of(), fields);
    }

    /** Starts a map of the editor's organisation and returns its address. */
    static String startedMap(Client client) {
        return "/api/v1/impact-maps/" + started(client);
    }

    static UUID started(Client client) {
        Answer answer = client.post("/api/v1/impact-maps", start());
        if (answer.status() != 201) {
            throw new AssertionError(answer);
        }
        return answer.id();
    }

    private static String body(Map<String, Object> base, @Nullable Object... changes) {
        Map<Object, Object> fields = new LinkedHashMap<>(base);
        for (int i = 0; i < changes.length; i += 2) {
            Object name = changes[i];
            Object value = changes[i + 1];
            if (name != null && value != null) {
                fields.put(name, value);
            } else if (name != null) {
                fields.remove(name);
            }
        }
        return JSON.writeValueAsString(fields);
    }
}
