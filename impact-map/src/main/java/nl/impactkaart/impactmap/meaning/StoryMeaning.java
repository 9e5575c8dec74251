package nl.impactkaart.impactmap.meaning;

import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.OutcomeId;

/** What a story may be about. */
final class StoryMeaning {

    private StoryMeaning() {}

    static void require(StoryTold told, ImpactMap map) {
        if (told.outcomeId() != null
                && map.outcome(new OutcomeId(told.outcomeId())).isEmpty()) {
            throw new MeaninglessFigureException("outcomeId", "is no outcome of this map; the map lists its outcomes");
        }
    }
}
