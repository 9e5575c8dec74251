package nl.impactkaart.command.impactmap;

import java.time.LocalDate;
import java.util.List;
import nl.impactkaart.impactmap.CostId;
import nl.impactkaart.impactmap.EvidenceId;
import nl.impactkaart.impactmap.FindingId;
import nl.impactkaart.impactmap.GrantId;
import nl.impactkaart.impactmap.LabourEffectId;
import nl.impactkaart.impactmap.OutcomeId;
import nl.impactkaart.impactmap.ReachId;
import nl.impactkaart.impactmap.ScenarioId;
import nl.impactkaart.impactmap.ScenarioStatus;
import nl.impactkaart.impactmap.StoryId;

/** Why a command may not happen. */
public sealed interface Rejection {

    /** There is no such map, as far as the sender may know. */
    record UnknownMap() implements Rejection {}

    /** A map of that id was started before. */
    record MapAlreadyStarted() implements Rejection {}

    /** The map is locked. */
    record MapClosed() implements Rejection {}

    /** The map is open, so it cannot be reopened. */
    record MapNotClosed() implements Rejection {}

    record UnknownCost(CostId id) implements Rejection {}

    record UnknownReach(ReachId id) implements Rejection {}

    record UnknownOutcome(OutcomeId id) implements Rejection {}

    record UnknownScenario(ScenarioId id) implements Rejection {}

    /** The scenario was discarded or adopted before. */
    record ScenarioEnded(ScenarioId id, ScenarioStatus status) implements Rejection {}

    /**
     * The map has changed where the scenario touches it.
     *
     * @param changed what it was, in words
     */
    record ScenarioOutdated(List<String> changed) implements Rejection {

        public ScenarioOutdated {
            changed = List.copyOf(changed);
        }
    }

    record UnknownLabourEffect(LabourEffectId id) implements Rejection {}

    record UnknownEvidence(EvidenceId id) implements Rejection {}

    record UnknownFinding(FindingId id) implements Rejection {}

    /** The finding was answered before. */
    record FindingAnswered(FindingId id) implements Rejection {}

    /** No version was confirmed at that sequence. */
    record UnknownVersion(long confirmedSequence) implements Rejection {}

    record UnknownGrant(GrantId id) implements Rejection {}

    /** The map has this grant with another amount, period or organisation. */
    record GrantAlreadyLinked(GrantId id) implements Rejection {}

    record UnknownStory(StoryId id) implements Rejection {}

    record UnknownMethod() implements Rejection {}

    /** Another method was published under this id and version. */
    record MethodVersionTaken(String methodId, String methodVersion) implements Rejection {}

    record UnknownReference() implements Rejection {}

    /** The map that should serve as a reference was not confirmed, or not at that sequence. */
    record ReferenceUnconfirmed() implements Rejection {}

    /** A revision or removal comes without a reason. */
    record ReasonMissing() implements Rejection {}

    /**
     * Something still refers to the target group.
     *
     * @param usedBy what it is, in words
     */
    record ReachInUse(ReachId id, String usedBy) implements Rejection {}

    /** The map holds as many rows of a kind as it may. */
    record TooManyRows(String rows, int limit) implements Rejection {}

    /**
     * A revision or removal would be effective before what it is about was.
     *
     * @param first from when that is in effect
     */
    record EffectiveTooEarly(LocalDate first) implements Rejection {}

    /** A figure says nothing that could be true. */
    record MeaninglessFigure(String field, String message) implements Rejection {}
}
