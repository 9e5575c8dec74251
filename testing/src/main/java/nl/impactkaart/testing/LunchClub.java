package nl.impactkaart.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.contracts.impactmap.ComparedOutcome;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.LabourEffectRecorded;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;
import nl.impactkaart.contracts.impactmap.ReferenceKind;

/**
 * A map of three years with everything that a map can hold; its results can be worked out by head. In euros,
 * undiscounted: costs 31,000, benefits 20,000.
 */
public final class LunchClub {

    public static final UUID RESIDENTS = id(1);
    public static final UUID NEIGHBOURS = id(2);
    public static final UUID COOKING = id(11);
    public static final UUID CARE = id(12);
    public static final UUID SHOPS = id(13);
    public static final UUID PLEASURE = id(14);
    public static final UUID RUMOUR = id(15);
    public static final UUID COOKS = id(31);
    public static final UUID INVOICES = id(41);

    private LunchClub() {}

    /** The whole history, in one append. */
    public static List<ImpactMapEvent> events() {
        return List.of(
                started(),
                undiscounted(),
                event(ReachRecorded.class, """
                        {"reachId": "%s", "targetGroup": "Bewoners", "years": [
                          {"year": 1, "plannedPeople": 10, "actualPeople": 8}, {"year": 2, "plannedPeople": 20}]}""".formatted(RESIDENTS)),
                event(ReachRecorded.class, """
                        {"reachId": "%s", "targetGroup": "Buren", "years": [{"year": 2, "plannedPeople": 5}]}""".formatted(NEIGHBOURS)),
                // 10,000 in each of two years
                event(CostRecorded.class, """
                        {"costId": "%s", "description": "Coördinator", "payer": "Gemeente", "category": "PERSONNEL",
                         "firstYear": 1, "lastYear": 2, "fixedAmountMinor": 1000000}""".formatted(id(21))),
                // 10,000
                event(CostRecorded.class, """
                        {"costId": "%s", "description": "Koken en rijden", "payer": "Vrijwilligers",
                         "category": "IN_KIND", "firstYear": 1, "lastYear": 1, "inKindHours": "1000",
                         "inKindHourlyRateMinor": 1000}""".formatted(id(22))),
                // 500 in each of two years
                event(CostRecorded.class, """
                        {"costId": "%s", "description": "Maaltijden voor buren", "payer": "Gemeente",
                         "category": "MATERIALS", "firstYear": 2, "lastYear": 3, "amountPerParticipantMinor": 10000,
                         "reachId": "%s"}""".formatted(id(23), NEIGHBOURS)),
                cooking(),
                new ReferenceCompared(
                        ReferenceKind.MAP,
                        id(51),
                        12,
                        "Wheels-to-Meals",
                        List.of(new ComparedOutcome(
                                COOKING, id(52), new BigDecimal("0.5"), "Half the visits", List.of("incidence")))),
                care(),
                // 5 units of -1,000
                outcome(SHOPS, "Minder omzet van buurtwinkels", "Winkeliers", "SOCIETY", """
                        "status": "PRICED", "quantityPerYear": "5", "unitValueMinor": -100000, "durationYears": 1"""),
                outcome(PLEASURE, "Meer plezier aan tafel", "Bewoners", "SOCIETY", """
                        "status": "HELD", "quantityByYear": ["3", "7"], "durationYears": 2"""),
                outcome(RUMOUR, "Hogere huizenprijzen", "Eigenaren", "MUNICIPALITY", """
                        "status": "EXCLUDED", "quantityPerYear": "1", "durationYears": 1"""),
                event(LabourEffectRecorded.class, """
                        {"labourEffectId": "%s", "description": "Koks in dienst", "sector": "Horeca", "firstYear": 1,
                         "lastYear": 2, "hoursPerYear": "936", "hoursPerFte": "1872"}""".formatted(COOKS)),
                event(LabourEffectRecorded.class, """
                        {"labourEffectId": "%s", "description": "Minder thuiszorg", "sector": "Zorg", "firstYear": 2,
                         "lastYear": 2, "hoursPerParticipant": "-7.5", "hoursPerFte": "1500"}""".formatted(id(32))),
                event(EvidenceAttached.class, """
                        {"evidenceId": "%s", "kind": "OUTCOME", "rowId": "%s", "figure": "unitValueMinor",
                         "title": "Facturen van de thuiszorg", "grade": "MEASURED",
                         "link": "https://bewijs.example/facturen"}""".formatted(INVOICES, CARE)));
    }

    private static ImpactMapStarted started() {
        return event(ImpactMapStarted.class, """
                {"project": "Eetclub", "projectType": "LONELINESS", "periodStart": "2026-01-01",
                 "periodEnd": "2028-12-31", "currency": "EUR", "perspective": "EX_ANTE"}""");
    }

    /** Nothing is discounted. */
    public static MethodChosen undiscounted() {
        return event(MethodChosen.class, """
                {"methodId": "own", "methodVersion": "1", "discountTiming": "NONE", "costsDiscounted": false,
                 "adjustment": "MULTIPLICATIVE", "horizonYears": 5, "valuedAt": "PRESENT"}""");
    }

    /** 5 and 10 units of 1,000. */
    private static OutcomeRecorded cooking() {
        return outcome(COOKING, "Weer zelf koken", "Bewoners", "CLIENT", """
                "beneficiary": "Gemeente", "status": "PRICED", "incidence": "0.5", "reachId": "%s",
                "unitValueMinor": 100000, "valueSource": "Prijslijst 2024", "durationYears": 2,
                "evidenceGrade": "RESEARCHED", "allocations": [{"payer": "Gemeente", "share": "0.6"}]""".formatted(RESIDENTS));
    }

    /** 4 units of 2,500. */
    private static OutcomeRecorded care() {
        return outcome(CARE, "Minder huishoudelijke hulp", "Gemeente", "MUNICIPALITY", """
                "status": "PRICED", "quantityPerYear": "4", "unitValueMinor": 250000, "durationYears": 1,
                "evidenceGrade": "ASSUMED", "allocations": [
                  {"payer": "Gemeente", "share": "0.5"}, {"payer": "Vrijwilligers", "share": "0.5"}]""");
    }

    private static OutcomeRecorded outcome(
            UUID id, String description, String stakeholder, String level, String figures) {
        return event(OutcomeRecorded.class, """
                {"outcomeId": "%s", "description": "%s", "stakeholder": "%s", "level": "%s", "unit": "mensen",
                 "startYear": 1, "deadweight": "0", "displacement": "0", "attribution": "0", "leakage": "0",
                 "substitution": "0", "dropOff": "0", %s}""".formatted(id, description, stakeholder, level, figures));
    }

    private static <T> T event(Class<T> type, String json) {
        return ContractsJson.mapper().readValue(json, type);
    }

    private static UUID id(int number) {
        return UUID.fromString("00000000-0000-4000-8000-0000000001%02d".formatted(number));
    }
}
