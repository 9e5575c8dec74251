package nl.impactkaart.command.impactmap;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.command.Command;
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
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.contracts.impactmap.ScenarioRevised;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.impactmap.CostId;
import nl.impactkaart.impactmap.EvidenceId;
import nl.impactkaart.impactmap.FindingId;
import nl.impactkaart.impactmap.GrantId;
import nl.impactkaart.impactmap.LabourEffectId;
import nl.impactkaart.impactmap.OutcomeId;
import nl.impactkaart.impactmap.ReachId;
import nl.impactkaart.impactmap.ScenarioId;
import nl.impactkaart.impactmap.StoryId;
import org.jspecify.annotations.Nullable;

/** What somebody wants to happen to a map. Where it brings figures, it brings them as the event that would follow. */
public sealed interface ImpactMapCommand extends Command {

    /** Opens a map, valued by this method. */
    record StartImpactMap(
            ImpactMapStarted started,
            MethodChosen method,
            @Nullable String reason) implements ImpactMapCommand {}

    /** Opens a map and fills it, all at once or not at all. */
    record StartFilled(
            StartImpactMap start,
            List<ImpactMapCommand> figures,
            @Nullable String reason) implements ImpactMapCommand {

        public StartFilled {
            figures = List.copyOf(figures);
        }
    }

    /** Says from which reference project outcomes of the map were derived. */
    record CompareReference(
            ReferenceCompared compared, @Nullable String reason) implements ImpactMapCommand {}

    /** Writes down the why of the project. */
    record DescribeProject(
            ProjectDescribed description, @Nullable String reason) implements ImpactMapCommand {}

    /**
     * Values the map by another method.
     *
     * @param presetHorizon whether the horizon is only what the preset comes with; then it stretches to the project's
     *     last year
     */
    record ChooseMethod(
            MethodChosen method,
            boolean presetHorizon,
            @Nullable String reason) implements ImpactMapCommand {}

    /** Confirms the map as it stands, under a name. */
    record ConfirmImpactMap(String name, @Nullable String reason) implements ImpactMapCommand {}

    /** Locks the map. */
    record CloseImpactMap(@Nullable String reason) implements ImpactMapCommand {}

    /** Unlocks the map. */
    record ReopenImpactMap(@Nullable String reason) implements ImpactMapCommand {}

    /** Lets a funder read the map. */
    record ShareMap(UUID funderId, @Nullable String reason) implements ImpactMapCommand {}

    /** No longer lets a funder read the map. */
    record UnshareMap(UUID funderId, @Nullable String reason) implements ImpactMapCommand {}

    /** Adds a cost line. */
    record RecordCost(CostRecorded cost, @Nullable String reason) implements ImpactMapCommand {}

    /** Replaces the figures of a cost line. */
    record ReviseCost(CostRevised cost, @Nullable String reason) implements ImpactMapCommand {}

    /** Takes a cost line out. */
    record RemoveCost(CostId id, @Nullable String reason) implements ImpactMapCommand {}

    /** Adds the reach of a target group. */
    record RecordReach(ReachRecorded reach, @Nullable String reason) implements ImpactMapCommand {}

    /** Replaces the reach of a target group. */
    record ReviseReach(ReachRevised reach, @Nullable String reason) implements ImpactMapCommand {}

    /** Takes a target group out. */
    record RemoveReach(ReachId id, @Nullable String reason) implements ImpactMapCommand {}

    /** Adds an outcome. */
    record RecordOutcome(OutcomeRecorded outcome, @Nullable String reason) implements ImpactMapCommand {}

    /** Replaces the figures of an outcome. */
    record ReviseOutcome(OutcomeRevised outcome, @Nullable String reason) implements ImpactMapCommand {}

    /** Takes an outcome out. */
    record RemoveOutcome(OutcomeId id, @Nullable String reason) implements ImpactMapCommand {}

    /** Adds a scenario beside the map. */
    record DefineScenario(
            ScenarioDefined scenario, @Nullable String reason) implements ImpactMapCommand {}

    /** Replaces what a scenario says. */
    record ReviseScenario(
            ScenarioRevised scenario, @Nullable String reason) implements ImpactMapCommand {}

    /** Lays a scenario aside. */
    record DiscardScenario(ScenarioId id, @Nullable String reason) implements ImpactMapCommand {}

    /** Makes the figures of a scenario those of the map. */
    record AdoptScenario(ScenarioId id, @Nullable String reason) implements ImpactMapCommand {}

    /** Adds a labour-market effect. */
    record RecordLabourEffect(
            LabourEffectRecorded effect, @Nullable String reason) implements ImpactMapCommand {}

    /** Replaces the figures of a labour-market effect. */
    record ReviseLabourEffect(
            LabourEffectRevised effect, @Nullable String reason) implements ImpactMapCommand {}

    /** Takes a labour-market effect out. */
    record RemoveLabourEffect(LabourEffectId id, @Nullable String reason) implements ImpactMapCommand {}

    /** Attaches evidence to a figure. */
    record AttachEvidence(
            EvidenceAttached evidence, @Nullable String reason) implements ImpactMapCommand {}

    /** Says that evidence no longer supports its figure. */
    record WithdrawEvidence(EvidenceId id, @Nullable String reason) implements ImpactMapCommand {}

    /** Raises a finding of an audit. */
    record RaiseFinding(FindingRaised finding, @Nullable String reason) implements ImpactMapCommand {}

    /** Answers a finding. */
    record AnswerFinding(
            FindingId id, String text, @Nullable String reason) implements ImpactMapCommand {}

    /** Says that a confirmed version was verified. */
    record VerifyVersion(long confirmedSequence, @Nullable String reason) implements ImpactMapCommand {}

    /** Links a grant. */
    record LinkGrant(GrantLinked grant, @Nullable String reason) implements ImpactMapCommand {}

    /** Says that a grant no longer belongs to the map. */
    record UnlinkGrant(GrantId id, @Nullable String reason) implements ImpactMapCommand {}

    /** Says that a story was told, which is kept elsewhere. */
    record TellStory(StoryTold told) implements ImpactMapCommand {

        /** None: a reason for a story would soon name its teller. */
        @Override
        public @Nullable String reason() {
            return null;
        }
    }

    /** Says that a story was withdrawn, whose key is destroyed. */
    record WithdrawStory(StoryId id) implements ImpactMapCommand {

        /** None: nobody has to say why. */
        @Override
        public @Nullable String reason() {
            return null;
        }
    }
}
