package nl.impactkaart.report.regenerating;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import org.jspecify.annotations.Nullable;

/**
 * What a report is made from, beside the map itself. The same map and the same input give the same documents.
 *
 * @param revision of the report, from 1
 * @param mapSequence the last event of the map that the report rests on
 * @param method by which the map is valued, with all its parameters
 * @param rendererVersion of templates and code, so that a later renderer does not pass for this one
 * @param previousMapSequence on which the revision before rests; absent for the first
 * @param previousReturnFactor in the revision before; absent for the first one and without costs
 * @param stories that the report tells, in their order; what they tell is not kept
 */
public record ReportInput(
        UUID mapId,
        int revision,
        long mapSequence,
        MethodChosen method,
        int rendererVersion,
        @Nullable Long previousMapSequence,
        @Nullable BigDecimal previousReturnFactor,
        List<ShownStory> stories) {

    public ReportInput {
        stories = List.copyOf(stories);
    }

    /**
     * A story that a report tells.
     *
     * @param saltedSha256 by which the event that tells of it knows it
     */
    public record ShownStory(UUID storyId, String saltedSha256) {}

    List<UUID> storyIds() {
        return stories.stream().map(ShownStory::storyId).toList();
    }

    byte[] json() {
        return ContractsJson.mapper().writeValueAsBytes(this);
    }

    /** The input as it was stored. */
    public static ReportInput ofJson(byte[] json) {
        return ContractsJson.mapper().readValue(json, ReportInput.class);
    }
}
