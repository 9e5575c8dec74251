package nl.impactkaart.impactmap;

import java.util.UUID;
import nl.impactkaart.contracts.impactmap.AuditEvent;
import nl.impactkaart.contracts.impactmap.CostEvent;
import nl.impactkaart.contracts.impactmap.EvidenceEvent;
import nl.impactkaart.contracts.impactmap.FindingAnswered;
import nl.impactkaart.contracts.impactmap.FindingRaised;
import nl.impactkaart.contracts.impactmap.GrantEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapReopened;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.LabourEffectEvent;
import nl.impactkaart.contracts.impactmap.MapEvent;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.MapUnshared;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeEvent;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ReachEvent;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;
import nl.impactkaart.contracts.impactmap.ScenarioEvent;
import nl.impactkaart.contracts.impactmap.StoryEvent;
import nl.impactkaart.contracts.impactmap.VersionVerified;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about.
 *
 * @param id of the row, piece of evidence, scenario, finding, grant, story or funder; absent for what a map has one of
 */
public record Subject(SubjectKind kind, @Nullable UUID id) {

    /** The subject of an event. */
    public static Subject of(ImpactMapEvent changed) {
        return switch (changed) {
            case MapEvent event -> of(event);
            case CostEvent event -> new Subject(SubjectKind.COST, event.costId());
            case ReachEvent event -> new Subject(SubjectKind.REACH, event.reachId());
            case OutcomeEvent event -> new Subject(SubjectKind.OUTCOME, event.outcomeId());
            case LabourEffectEvent event -> new Subject(SubjectKind.LABOUR_EFFECT, event.labourEffectId());
            case EvidenceEvent event -> new Subject(SubjectKind.EVIDENCE, event.evidenceId());
            case ScenarioEvent event -> new Subject(SubjectKind.SCENARIO, event.scenarioId());
            case AuditEvent event -> of(event);
            case StoryEvent event -> new Subject(SubjectKind.STORY, event.storyId());
            case GrantEvent event -> new Subject(SubjectKind.GRANT, event.grantId());
        };
    }

    private static Subject of(AuditEvent event) {
        return switch (event) {
            case FindingRaised raised -> new Subject(SubjectKind.FINDING, raised.findingId());
            case FindingAnswered answered -> new Subject(SubjectKind.FINDING, answered.findingId());
            case VersionVerified _ -> new Subject(SubjectKind.CONFIRMATION, null);
        };
    }

    private static Subject of(MapEvent event) {
        return switch (event) {
            case ImpactMapStarted _ -> new Subject(SubjectKind.PROJECT, null);
            case ProjectDescribed _ -> new Subject(SubjectKind.DESCRIPTION, null);
            case MethodChosen _ -> new Subject(SubjectKind.METHOD, null);
            case ImpactMapClosed _, ImpactMapReopened _ -> new Subject(SubjectKind.STATUS, null);
            case MapShared shared -> new Subject(SubjectKind.SHARING, shared.funderId());
            case MapUnshared unshared -> new Subject(SubjectKind.SHARING, unshared.funderId());
            case ImpactMapConfirmed _ -> new Subject(SubjectKind.CONFIRMATION, null);
            case ReferenceCompared _ -> new Subject(SubjectKind.REFERENCE, null);
        };
    }
}
