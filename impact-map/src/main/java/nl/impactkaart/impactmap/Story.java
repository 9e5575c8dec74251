package nl.impactkaart.impactmap;

import java.time.LocalDate;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.StoryTold;
import org.jspecify.annotations.Nullable;

/**
 * That a story was told; its parts mean what {@link StoryTold} says. It outlives the outcome that it is about, and its own
 * withdrawal: then only this remains.
 *
 * @param toldSequence of the event that it came with
 * @param withdrawnSequence of the event that withdrew it; absent while it is told
 */
public record Story(
        StoryId id,
        @Nullable UUID outcomeId,
        String saltedSha256,
        LocalDate consentedOn,
        long toldSequence,
        @Nullable Long withdrawnSequence)
        implements Row<StoryId> {

    static Story of(StoryTold told, long sequence) {
        return new Story(
                new StoryId(told.storyId()), told.outcomeId(), told.saltedSha256(), told.consentedOn(), sequence, null);
    }

    Story withdrawn(long sequence) {
        return new Story(id, outcomeId, saltedSha256, consentedOn, toldSequence, sequence);
    }
}
