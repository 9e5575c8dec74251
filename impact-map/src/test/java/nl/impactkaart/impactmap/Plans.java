package nl.impactkaart.impactmap;

import java.util.UUID;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.LabourEffectRecorded;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import tools.jackson.databind.node.ObjectNode;

/** Events as the wire writes them, with what a test changes, in JSON: null leaves a field out. */
final class Plans {

    private static final String NO_CHANGE = "{}";

    private Plans() {}

    /** Three years from 2026. */
    static ImpactMapStarted started() {
        return started(NO_CHANGE);
    }

    static ImpactMapStarted started(String changes) {
        return event(ImpactMapStarted.class, changes, """
                {"project": "Lunch club", "projectType": "LONELINESS", "periodStart": "2026-01-01",
                 "periodEnd": "2028-12-31", "currency": "EUR", "perspective": "EX_ANTE"}""");
    }

    /** Nothing is discounted. */
    static MethodChosen undiscounted() {
        return event(MethodChosen.class, NO_CHANGE, """
                {"methodId": "own", "methodVersion": "1", "discountTiming": "NONE", "costsDiscounted": false,
                 "adjustment": "MULTIPLICATIVE", "horizonYears": 5, "valuedAt": "PRESENT"}""");
    }

    static ReachRecorded reach(UUID id, String targetGroup, String years) {
        return event(ReachRecorded.class, NO_CHANGE, """
                {"reachId": "%s", "targetGroup": "%s", "years": %s}""".formatted(id, targetGroup, years));
    }

    static CostRecorded cost(UUID id, String changes) {
        return event(CostRecorded.class, changes, """
                {"costId": "%s", "description": "Coordinator", "payer": "Gemeente", "category": "PERSONNEL",
                 "firstYear": 1, "lastYear": 1}""".formatted(id));
    }

    /** One unit in year 1, worth 1 minor unit, unless the test says otherwise. */
    static OutcomeRecorded outcome(UUID id, String changes) {
        return event(OutcomeRecorded.class, changes, """
                {"outcomeId": "%s", "description": "Less lonely", "stakeholder": "Bewoners", "level": "CLIENT",
                 "status": "PRICED", "quantityPerYear": "1", "unit": "people", "unitValueMinor": 1, "startYear": 1,
                 "durationYears": 1, "deadweight": "0", "displacement": "0", "attribution": "0", "leakage": "0",
                 "substitution": "0", "dropOff": "0"}""".formatted(id));
    }

    static LabourEffectRecorded labour(UUID id, String sector, String changes) {
        return event(LabourEffectRecorded.class, changes, """
                {"labourEffectId": "%s", "description": "Cooks", "sector": "%s", "firstYear": 1, "lastYear": 1,
                 "hoursPerFte": "1000"}""".formatted(id, sector));
    }

    static EvidenceAttached evidence(UUID id, UUID outcome, String grade, String figure) {
        return event(EvidenceAttached.class, NO_CHANGE, """
                {"evidenceId": "%s", "kind": "OUTCOME", "rowId": "%s", "figure": "%s", "title": "Invoices",
                 "grade": "%s", "link": "https://evidence.example/1"}""".formatted(id, outcome, figure, grade));
    }

    private static <T> T event(Class<T> type, String changes, String base) {
        ObjectNode json = (ObjectNode) ContractsJson.mapper().readTree(base);
        ContractsJson.mapper().readTree(changes).properties().forEach(field -> {
            if (field.getValue().isNull()) {
                json.remove(field.getKey());
            } else {
                json.set(field.getKey(), field.getValue());
            }
        });
        return ContractsJson.mapper().convertValue(json, type);
    }
}
