package nl.impactkaart.report.regenerating;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.impactmap.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What a report is made from, beside the maps of this revision and the one before, and the branding that it names. The same
 * maps, branding and input give the same documents.
 *
 * @param revision of the report, from 1
 * @param mapSequence the last event of the map that the report rests on
 * @param madeAt when this revision was first made
 * @param method by which the map is valued, with all its parameters
 * @param rendererVersion of templates and code, so that a later renderer does not pass for this one
 * @param seed of the simulation
 * @param earlier the latest of the earlier revisions, in their order; none for the first
 * @param reasons why figures have changed since the revision before, in the order of their events; the latest of them
 * @param branding of the organisation; absent when it has chosen none
 * @param stories that the report tells, in their order; what they tell is not kept
 */
public record ReportInput(
        UUID mapId,
        int revision,
        long mapSequence,
        Instant madeAt,
        MethodChosen method,
        int rendererVersion,
        long seed,
        List<EarlierReport> earlier,
        List<ChangeReason> reasons,
        @Nullable BrandingUsed branding,
        List<ShownStory> stories) {

    public ReportInput {
        earlier = List.copyOf(earlier);
        reasons = List.copyOf(reasons);
        stories = List.copyOf(stories);
    }

    /**
     * A revision before this one.
     *
     * @param returnFactor as it was shown; absent without costs
     */
    public record EarlierReport(
            int revision,
            long mapSequence,
            Instant madeAt,
            @Nullable BigDecimal returnFactor) {}

    /**
     * Why somebody changed something.
     *
     * @param kind of what the change was about
     * @param row that it was about; absent for what a map has one of
     */
    public record ChangeReason(
            long sequence, SubjectKind kind, @Nullable UUID row, String reason) {}

    /**
     * Which branding of the organisation.
     *
     * @param sequence of its event among those of the organisation
     * @param sha256 of what the event holds, in hexadecimals
     */
    public record BrandingUsed(long sequence, String sha256) {}

    /**
     * A story that a report tells.
     *
     * @param saltedSha256 by which the event that tells of it knows it
     */
    public record ShownStory(UUID storyId, String saltedSha256) {}

    List<UUID> storyIds() {
        return stories.stream().map(ShownStory::storyId).toList();
    }

    /** The revision before; absent for the first. */
    public @Nullable EarlierReport previous() {
        return earlier.isEmpty() ? null : earlier.getLast();
    }

    /** In the revision before; absent for the first one and without costs. */
    public @Nullable BigDecimal previousReturnFactor() {
        EarlierReport previous = previous();
        return previous == null ? null : previous.returnFactor();
    }

    byte[] json() {
        return ContractsJson.mapper().writeValueAsBytes(this);
    }

    /** The input as it was stored. */
    public static ReportInput ofJson(byte[] json) {
        return ContractsJson.mapper().readValue(json, ReportInput.class);
    }
}
