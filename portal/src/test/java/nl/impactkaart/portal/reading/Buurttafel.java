package nl.impactkaart.portal.reading;

import java.util.UUID;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A map as query-service tells it: people of two years, one cost, and an outcome of each status. */
public final class Buurttafel {

    public static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public static final UUID GROUP = UUID.fromString("11111111-1111-4111-8111-111111111111");
    public static final UUID COST = UUID.fromString("22222222-2222-4222-8222-222222222222");
    public static final UUID PRICED = UUID.fromString("33333333-3333-4333-8333-333333333333");
    public static final UUID HELD = UUID.fromString("44444444-4444-4444-8444-444444444444");
    public static final UUID EXCLUDED = UUID.fromString("55555555-5555-4555-8555-555555555555");

    private static final String NO_DEDUCTIONS = """
            "deadweight": "0", "displacement": "0", "attribution": "0", "leakage": "0", "substitution": "0",
            "dropOff": "0\"""";

    private Buurttafel() {}

    public static ImpactMap map() {
        return map("[]");
    }

    /** The same with these confirmed versions, as JSON. */
    public static ImpactMap map(String confirmed) {
        return JSON.readValue(
                """
                {"id": "66666666-6666-4666-8666-666666666666", "organisation": "77777777-7777-4777-8777-777777777777",
                 "sequence": 9, "changedAt": "2026-03-01T10:00:00Z", "projection": "LIVE", "status": "OPEN",
                 "project": "Buurttafel", "projectType": "LONELINESS", "periodStart": "2026-01-01",
                 "periodEnd": "2027-12-31", "currency": "EUR", "perspective": "EX_ANTE",
                 "reach": [{"reachId": "%1$s", "targetGroup": "Bewoners", "source": "Aanmeldingen", "changedSequence": 2,
                   "years": [{"year": 1, "plannedPeople": 30, "actualPeople": 20}, {"year": 2, "actualPeople": 25}]}],
                 "costs": [{"costId": "%2$s", "description": "Coördinator", "payer": "Gemeente", "category": "PERSONNEL",
                   "firstYear": 1, "lastYear": 1, "fixedAmountMinor": 500000, "source": "Begroting", "changedSequence": 3}],
                 "outcomes": [
                   {"outcomeId": "%3$s", "description": "Minder alleen", "stakeholder": "Bewoners", "level": "CLIENT",
                    "status": "PRICED", "reachId": "%1$s", "incidence": "0.5", "quantityByYear": [], "unit": "mensen",
                    "unitValueMinor": 30000, "valueSource": "Prijslijst", "startYear": 2, "durationYears": 3,
                    "changedSequence": 4, "deadweight": "0.125", "displacement": "0", "attribution": "0", "leakage": "0",
                    "substitution": "0", "dropOff": "0.1"},
                   {"outcomeId": "%4$s", "description": "Meer vertrouwen", "stakeholder": "Bewoners", "level": "CLIENT",
                    "status": "HELD", "quantityPerYear": "12", "quantityByYear": [], "unit": "mensen", "startYear": 1,
                    "durationYears": 1, "changedSequence": 5, %6$s},
                   {"outcomeId": "%5$s", "description": "Minder zorg", "stakeholder": "Zorg", "level": "SOCIETY",
                    "status": "EXCLUDED", "quantityPerYear": "3", "quantityByYear": [], "unit": "consulten",
                    "unitValueMinor": 4000, "startYear": 1, "durationYears": 1, "changedSequence": 6, %6$s}],
                 "labourEffects": [],
                 "evidence": [
                   {"evidenceId": "88888888-8888-4888-8888-888888888881", "kind": "OUTCOME", "rowId": "%3$s",
                    "figure": "deadweight", "title": "Evaluatie", "grade": "RESEARCHED"},
                   {"evidenceId": "88888888-8888-4888-8888-888888888882", "kind": "OUTCOME", "rowId": "%3$s",
                    "title": "Gesprekken", "grade": "JUDGED"},
                   {"evidenceId": "88888888-8888-4888-8888-888888888883", "kind": "MAP", "title": "Projectplan",
                    "grade": "ASSUMED"}],
                 "valuation": {"netPresentValue": "0", "presentValueOfBenefits": "0", "presentValueOfCosts": "0",
                   "undiscountedCosts": "0", "years": [], "benchmark": {"returnFactor": "1.6"},
                   "rows": [{"outcomeId": "%3$s", "netFactor": "0.875", "impactOfFirstYear": "1", "presentValue": "7000.00"}],
                   "costs": [{"costId": "%2$s", "presentValue": "5000.00"}]},
                 "confirmed": %7$s, "grants": []}""".formatted(GROUP, COST, PRICED, HELD, EXCLUDED, NO_DEDUCTIONS, confirmed), ImpactMap.class);
    }
}
