package nl.impactkaart.command.story;

import java.time.Clock;
import java.time.Duration;
import nl.impactkaart.command.eventstore.StoredEvent;
import nl.impactkaart.command.eventstore.StoredEvents;
import nl.impactkaart.contracts.impactmap.StoryEvent;
import nl.impactkaart.contracts.impactmap.StoryTold;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Destroys what was stored and never told, because the service was killed or the request refused. */
final class StorySweep {

    private static final Logger LOG = LoggerFactory.getLogger(StorySweep.class);

    /** Far longer than telling one can take; it is also how often this is done. */
    static final Duration AGE = Duration.ofMinutes(10);

    private static final int BATCH = 100;

    private final StoryTable table;
    private final StoryVault vault;
    private final StoredEvents stored;
    private final Clock clock;

    StorySweep(StoryTable table, StoryVault vault, StoredEvents stored, Clock clock) {
        this.table = table;
        this.vault = vault;
        this.stored = stored;
        this.clock = clock;
    }

    void sweep() {
        for (StoryTable.Untold untold : table.untoldSince(clock.instant().minus(AGE), BATCH)) {
            if (isTold(untold)) {
                vault.markTold(untold.storyId());
            } else {
                vault.destroy(untold.storyId());
                LOG.info("Story {} was never told and is destroyed", untold.storyId());
            }
        }
    }

    private boolean isTold(StoryTable.Untold untold) {
        @Nullable StoryEvent last = null;
        for (StoredEvent event : stored.history(untold.mapId())) {
            if (event.event() instanceof StoryEvent ofStory && ofStory.storyId().equals(untold.storyId())) {
                last = ofStory;
            }
        }
        return last instanceof StoryTold;
    }
}
