package nl.impactkaart.report.rendering;

import java.util.List;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.impactmap.ImpactMap;

/** A reached group in the JSON report. */
record ReachRow(String id, String targetGroup, List<PeopleInYear> years) {

    static List<ReachRow> of(ImpactMap map) {
        return map.reach().stream()
                .map(reach -> new ReachRow(reach.id().value().toString(), reach.targetGroup(), reach.years()))
                .toList();
    }
}
