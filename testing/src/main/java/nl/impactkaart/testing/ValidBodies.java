package nl.impactkaart.testing;

import static java.util.Map.entry;

import java.util.Map;

/** For every operation of every service a body that it takes. */
public final class ValidBodies {

    /** A body that the operation takes, by the last fixed part of the path. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            entry("impact-maps", """
                    {"project": "Lunch club", "projectType": "LONELINESS", "periodStart": "2026-01-01",
                     "periodEnd": "2026-12-31", "currency": "EUR", "perspective": "EX_ANTE"}"""),
            entry("description", "{\"aim\": \"Less loneliness\", \"reason\": \"as agreed\"}"),
            entry("method", "{\"method\": {\"methodId\": \"mkba-nl-2021\"}, \"reason\": \"as agreed\"}"),
            entry("confirmations", "{\"name\": \"Plan\"}"),
            entry("costs", """
                    {"description": "Rent", "payer": "Municipality", "category": "OTHER", "firstYear": 1, "lastYear": 1,
                     "fixedAmountMinor": 100, "reason": "as agreed"}"""),
            entry("reach", """
                    {"targetGroup": "Residents", "years": [{"year": 1, "plannedPeople": 45}], "reason": "as agreed"}"""),
            entry("outcomes", """
                    {"description": "Less lonely", "stakeholder": "Residents", "level": "CLIENT", "unit": "people",
                     "status": "PRICED", "quantityPerYear": "1", "unitValueMinor": 100, "valueSource": "A study",
                     "startYear": 1, "durationYears": 1, "deadweight": "0", "displacement": "0", "attribution": "0",
                     "dropOff": "0", "reason": "as agreed"}"""),
            entry("labour-effects", """
                    {"description": "Cooks", "sector": "Catering", "firstYear": 1, "lastYear": 1, "hoursPerYear": "936",
                     "hoursPerFte": "1872", "reason": "as agreed"}"""),
            entry("evidence", """
                    {"kind": "MAP", "title": "Plan", "grade": "JUDGED", "link": "https://plans.example/1"}"""),
            entry("grants", """
                    {"number": "SW 2026/0417", "funder": "Municipality", "amountMinor": 100, "periodStart": "2026-01-01",
                     "periodEnd": "2026-12-31"}"""),
            entry("stories", """
                    {"title": "Together again", "text": "Every Tuesday we cook.", "consent": "Signed",
                     "consentedOn": "2026-01-01"}"""),
            entry("findings", "{\"kind\": \"MAP\", \"text\": \"The plan is missing\"}"),
            entry("answer", "{\"text\": \"It is attached\"}"),
            entry("scenarios", "{\"name\": \"Dearer\", \"adjustments\": [], \"reason\": \"as agreed\"}"),
            entry("preview", """
                    {"method": {"methodId": "mkba-nl-2021"}, "rows": {"reach": [{"years": [{"year": 1, "plannedPeople": 45}]}],
                     "costs": [{"firstYear": 1, "lastYear": 1, "fixedAmountMinor": 100}],
                     "outcomes": [{"status": "PRICED", "quantityPerYear": "1", "unitValueMinor": 100, "startYear": 1,
                     "durationYears": 1}]}, "adjustments": []}"""),
            entry("quick-start", """
                    {"project": "Lunch club", "projectType": "LONELINESS", "periodStart": "2026-01-01",
                     "periodEnd": "2026-12-31", "targetGroup": "Residents", "peoplePerYear": 10, "costs": []}"""),
            entry("methods", """
                    {"method": {"methodId": "ours", "methodVersion": "1",
                     "rates": [{"fromYear": 1, "ratePerYear": "0.03"}], "discountTiming": "END",
                     "costsDiscounted": false, "adjustment": "MULTIPLICATIVE", "horizonYears": 5}}"""),
            // Taken; then, in the background, refused for want of a project, so that it leaves nothing behind.
            entry("imports", "{\"format\": \"impactkaart.impact-map.v1\"}"),
            entry("branding", "{\"displayName\": \"Together\"}"),
            entry("reference-projects", """
                    {"name": "Soup", "projectType": "LONELINESS", "currency": "EUR", "source": "A count",
                     "reason": "as agreed", "outcomes": [{"description": "Less lonely", "stakeholder": "Residents",
                     "level": "CLIENT", "status": "HELD", "incidence": "0.5", "unit": "people"}]}"""),
            entry("subscriptions", """
                    {"label": "Grants", "scope": "PORTFOLIO", "types": ["report-updated"], "channel": "FEED"}"""),
            entry("replay", "{\"after\": 0}"),
            entry("clients", "{\"displayName\": \"A system\", \"roles\": [\"editor\"]}"),
            entry("members", "{\"displayName\": \"Somebody\", \"username\": \"somebody\", \"roles\": [\"editor\"]}"),
            entry("roles", "{\"roles\": [\"auditor\"]}"),
            entry("organisations", "{\"name\": \"Another\"}"));

    private static final String REASON = "{\"reason\": \"as agreed\"}";

    private ValidBodies() {}

    /**
     * A body that the operation takes; empty when it takes none.
     *
     * @param path as the OpenAPI document has it
     */
    public static String of(String method, String path) {
        return switch (method) {
            case "GET" -> "";
            case "DELETE" -> REASON;
            default -> {
                String[] parts = path.replaceAll("/\\{\\w+}", "").split("/", -1);
                yield BODIES.getOrDefault(parts[parts.length - 1], REASON);
            }
        };
    }
}
