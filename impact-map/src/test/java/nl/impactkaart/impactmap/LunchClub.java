package nl.impactkaart.impactmap;

import static nl.impactkaart.impactmap.Plans.cost;
import static nl.impactkaart.impactmap.Plans.outcome;
import static nl.impactkaart.impactmap.Plans.reach;
import static nl.impactkaart.impactmap.Plans.started;
import static nl.impactkaart.impactmap.Plans.undiscounted;

import java.util.UUID;

/** A map of three years whose every result can be worked out by head: costs 3,100, benefits 2,000, undiscounted. */
final class LunchClub {

    static final UUID RESIDENTS = id(1);
    static final UUID NEIGHBOURS = id(2);
    static final UUID COOKING = id(11);
    static final UUID CARE = id(12);
    static final UUID SHOPS = id(13);
    static final UUID PLEASURE = id(14);
    static final UUID RUMOUR = id(15);

    static final History HISTORY = History.given(
            started(),
            undiscounted(),
            reach(RESIDENTS, "Bewoners", """
                    [{"year": 1, "plannedPeople": 10, "actualPeople": 8}, {"year": 2, "plannedPeople": 20}]"""),
            reach(NEIGHBOURS, "Buren", """
                    [{"year": 2, "plannedPeople": 5}]"""),
            // 1,000 in two years
            cost(id(21), """
                    {"fixedAmountMinor": 1000, "lastYear": 2}"""),
            // 1,000
            cost(id(22), """
                    {"payer": "Vrijwilligers", "category": "IN_KIND", "inKindHours": "100",
                     "inKindHourlyRateMinor": 10}"""),
            // 50 in two years
            cost(id(23), """
                    {"category": "MATERIALS", "firstYear": 2, "lastYear": 3, "amountPerParticipantMinor": 10,
                     "reachId": "%s"}""".formatted(NEIGHBOURS)),
            // 5 and 10 units of 100: 1,500
            outcome(COOKING, """
                    {"beneficiary": "Gemeente", "quantityPerYear": null, "incidence": "0.5", "reachId": "%s",
                     "unitValueMinor": 100, "durationYears": 2, "valueSource": "Price list",
                     "evidenceGrade": "RESEARCHED", "allocations": [{"payer": "Gemeente", "share": "0.6"}]}""".formatted(RESIDENTS)),
            // 4 units of 250: 1,000
            outcome(CARE, """
                    {"stakeholder": "Gemeente", "level": "MUNICIPALITY", "quantityPerYear": "4", "unitValueMinor": 250,
                     "evidenceGrade": "ASSUMED", "allocations": [
                       {"payer": "Gemeente", "share": "0.5"}, {"payer": "Vrijwilligers", "share": "0.5"}]}"""),
            // 5 units of -100: -500
            outcome(SHOPS, """
                    {"quantityPerYear": "5", "unitValueMinor": -100}"""),
            outcome(PLEASURE, """
                    {"status": "HELD", "level": "SOCIETY", "unitValueMinor": null, "quantityPerYear": null,
                     "quantityByYear": ["3", "7"], "durationYears": 2}"""),
            outcome(RUMOUR, """
                    {"status": "EXCLUDED", "unitValueMinor": null}"""));

    private LunchClub() {}

    static UUID id(int number) {
        return new UUID(20, number);
    }
}
