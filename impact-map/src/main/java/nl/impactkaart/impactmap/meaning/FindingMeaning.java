package nl.impactkaart.impactmap.meaning;

import nl.impactkaart.contracts.impactmap.FindingRaised;
import nl.impactkaart.impactmap.ImpactMap;

/** What a finding may be about. */
final class FindingMeaning {

    private FindingMeaning() {}

    static void require(FindingRaised finding, ImpactMap map) {
        if (finding.kind() != null) {
            PlaceMeaning.require(finding.kind(), finding.rowId(), finding.figure(), map);
        } else {
            requireNoPlace(finding);
        }
        Long sequence = finding.aboutSequence();
        if (sequence != null && (sequence < 0 || sequence > map.sequence())) {
            throw new MeaninglessFigureException(
                    "aboutSequence", "is no event of this map; they run from 0 to " + map.sequence());
        }
    }

    private static void requireNoPlace(FindingRaised finding) {
        if (finding.aboutSequence() == null) {
            throw new MeaninglessFigureException(
                    "kind", "is missing; say what the finding is about, by kind, by aboutSequence, or by both");
        }
        if (finding.rowId() != null || finding.figure() != null) {
            throw new MeaninglessFigureException("kind", "is missing; it says what the row or figure belongs to");
        }
    }
}
