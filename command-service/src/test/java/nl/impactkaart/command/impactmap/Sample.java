package nl.impactkaart.command.impactmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.command.impactmap.ImpactMapCommand.CompareReference;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordOutcome;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordReach;
import nl.impactkaart.command.impactmap.ImpactMapCommand.StartFilled;
import nl.impactkaart.command.impactmap.ImpactMapCommand.StartImpactMap;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.contracts.impactmap.ComparedOutcome;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.FindingRaised;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.LabourEffectRecorded;
import nl.impactkaart.contracts.impactmap.LabourEffectRevised;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeRevised;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ReachRevised;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;
import nl.impactkaart.contracts.impactmap.ReferenceKind;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.impactmap.CostId;
import nl.impactkaart.impactmap.EvidenceId;
import nl.impactkaart.impactmap.GrantId;
import nl.impactkaart.impactmap.LabourEffectId;
import nl.impactkaart.impactmap.OutcomeId;
import nl.impactkaart.impactmap.ReachId;
import org.jspecify.annotations.Nullable;

/** Events of a small map, as the wire writes them, with what a test changes: {@code cost("firstYear", 3)}. */
final class Sample {

    static final CostId COST = new CostId(id(1));
    static final ReachId REACH = new ReachId(id(2));
    static final OutcomeId OUTCOME = new OutcomeId(id(3));
    static final UUID FUNDER = id(4);
    static final LabourEffectId LABOUR_EFFECT = new LabourEffectId(id(5));
    static final EvidenceId EVIDENCE = new EvidenceId(id(6));

    private static final Map<String, Object> STARTED_JSON = Map.of(
            "project", "Lunch club",
            "projectType", "LONELINESS",
            "periodStart", "2026-01-01",
            "periodEnd", "2028-12-31",
            "currency", "EUR",
            "perspective", "EX_ANTE");
    private static final Map<String, Object> METHOD_JSON = Map.of(
            "methodId", "own",
            "methodVersion", "1",
            "rates", List.of(Map.of("fromYear", 1, "ratePerYear", "0.03")),
            "discountTiming", "END",
            "costsDiscounted", true,
            "adjustment", "MULTIPLICATIVE",
            "horizonYears", 5,
            "valuedAt", "PRESENT");
    private static final Map<String, Object> COST_JSON = Map.of(
            "costId",
            COST.value(),
            "description",
            "Coordinator",
            "payer",
            "Municipality",
            "category",
            "PERSONNEL",
            "firstYear",
            1,
            "lastYear",
            3,
            "fixedAmountMinor",
            2_500_000);
    private static final Map<String, Object> REACH_JSON = Map.of(
            "reachId",
            REACH.value(),
            "targetGroup",
            "Residents",
            "years",
            List.of(Map.of("year", 1, "plannedPeople", 30), Map.of("year", 2, "plannedPeople", 40)));
    private static final Map<String, Object> OUTCOME_JSON = Map.of(
            "description", "Fewer visits to the doctor",
            "stakeholder", "Residents",
            "level", "CLIENT",
            "status", "PRICED",
            "quantityPerYear", "90",
            "unit", "visits",
            "unitValueMinor", 1_900,
            "startYear", 1,
            "durationYears", 5);

    private static final Map<String, Object> LABOUR_EFFECT_JSON = Map.of(
            "labourEffectId",
            LABOUR_EFFECT.value(),
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
            "1872");
    private static final Map<String, Object> EVIDENCE_JSON = Map.of(
            "evidenceId",
            EVIDENCE.value(),
            "kind",
            "MAP",
            "title",
            "Plan of the lunch club",
            "grade",
            "JUDGED",
            "link",
            "https://plans.example/lunch-club");

    private static final Map<String, Object> FINDING_JSON =
            Map.of("findingId", id(9), "kind", "MAP", "text", "The plan is missing");

    private static final Map<String, Object> GRANT_JSON = Map.of(
            "grantId",
            GrantId.of("SW 2026/0417", "Gemeente").value(),
            "number",
            "SW 2026/0417",
            "funder",
            "Gemeente",
            "funderId",
            FUNDER,
            "amountMinor",
            12_500_000,
            "periodStart",
            "2026-01-01",
            "periodEnd",
            "2027-12-31");

    private Sample() {}

    static UUID id(int number) {
        return new UUID(0x4000, number | Long.MIN_VALUE);
    }

    static ImpactMapStarted started(@Nullable Object... changes) {
        return event(ImpactMapStarted.class, STARTED_JSON, changes);
    }

    static MethodChosen method(@Nullable Object... changes) {
        return event(MethodChosen.class, METHOD_JSON, changes);
    }

    static StartImpactMap start() {
        return new StartImpactMap(started(), method(), null);
    }

    static StartFilled startFilled() {
        return new StartFilled(
                start(),
                List.of(
                        new RecordReach(reach(), null),
                        new RecordCost(cost(), null),
                        new RecordOutcome(outcome(), null),
                        new CompareReference(compared(), null)),
                null);
    }

    /** The only outcome came from another map. */
    static ReferenceCompared compared() {
        return new ReferenceCompared(
                ReferenceKind.MAP,
                id(7),
                12,
                "Soup round",
                List.of(new ComparedOutcome(
                        OUTCOME.value(), id(8), BigDecimal.ONE, null, List.of("incidence", "unitValueMinor"))));
    }

    static ProjectDescribed described(@Nullable String aim) {
        return new ProjectDescribed(aim, null, null, null);
    }

    static CostRecorded cost(@Nullable Object... changes) {
        return event(CostRecorded.class, COST_JSON, changes);
    }

    static CostRevised costRevised(@Nullable Object... changes) {
        return event(CostRevised.class, COST_JSON, changes);
    }

    static ReachRecorded reach(@Nullable Object... changes) {
        return event(ReachRecorded.class, REACH_JSON, changes);
    }

    static ReachRevised reachRevised(@Nullable Object... changes) {
        return event(ReachRevised.class, REACH_JSON, changes);
    }

    static OutcomeRecorded outcome(@Nullable Object... changes) {
        return event(OutcomeRecorded.class, outcomeJson(), changes);
    }

    static OutcomeRevised outcomeRevised(@Nullable Object... changes) {
        return event(OutcomeRevised.class, outcomeJson(), changes);
    }

    static LabourEffectRecorded labourEffect(@Nullable Object... changes) {
        return event(LabourEffectRecorded.class, LABOUR_EFFECT_JSON, changes);
    }

    static LabourEffectRevised labourEffectRevised(@Nullable Object... changes) {
        return event(LabourEffectRevised.class, LABOUR_EFFECT_JSON, changes);
    }

    static EvidenceAttached evidence(@Nullable Object... changes) {
        return event(EvidenceAttached.class, EVIDENCE_JSON, changes);
    }

    static FindingRaised finding(@Nullable Object... changes) {
        return event(FindingRaised.class, FINDING_JSON, changes);
    }

    static GrantLinked grant(@Nullable Object... changes) {
        return event(GrantLinked.class, GRANT_JSON, changes);
    }

    static StoryTold story() {
        return new StoryTold(id(50), null, "ab".repeat(32), LocalDate.of(2026, 3, 14));
    }

    private static Map<String, Object> outcomeJson() {
        Map<String, Object> json = new HashMap<>(OUTCOME_JSON);
        json.put("outcomeId", OUTCOME.value());
        for (String fraction :
                List.of("deadweight", "displacement", "attribution", "leakage", "substitution", "dropOff")) {
            json.put(fraction, "0.1");
        }
        return json;
    }

    /** @param changes names and values by turns; null leaves the field out */
    private static <T> T event(Class<T> type, Map<String, Object> base, @Nullable Object... changes) {
        Map<Object, Object> json = new HashMap<>(base);
        for (int i = 0; i < changes.length; i += 2) {
            Object name = changes[i];
            Object value = changes[i + 1];
            if (name == null) {
                throw new IllegalArgumentException("a name is missing");
            }
            if (value == null) {
                json.remove(name);
            } else {
                json.put(name, value);
            }
        }
        return ContractsJson.mapper().convertValue(json, type);
    }
}
