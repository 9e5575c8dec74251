package nl.impactkaart.impactmap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.AuditEvent;
import nl.impactkaart.contracts.impactmap.CostEvent;
import nl.impactkaart.contracts.impactmap.CostFigures;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.EvidenceEvent;
import nl.impactkaart.contracts.impactmap.EvidenceWithdrawn;
import nl.impactkaart.contracts.impactmap.FindingAnswered;
import nl.impactkaart.contracts.impactmap.FindingRaised;
import nl.impactkaart.contracts.impactmap.GrantEvent;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import nl.impactkaart.contracts.impactmap.GrantUnlinked;
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapReopened;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.LabourEffectEvent;
import nl.impactkaart.contracts.impactmap.LabourEffectFigures;
import nl.impactkaart.contracts.impactmap.LabourEffectRemoved;
import nl.impactkaart.contracts.impactmap.MapEvent;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.MapUnshared;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeEvent;
import nl.impactkaart.contracts.impactmap.OutcomeFigures;
import nl.impactkaart.contracts.impactmap.OutcomeRemoved;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ReachEvent;
import nl.impactkaart.contracts.impactmap.ReachFigures;
import nl.impactkaart.contracts.impactmap.ReachRemoved;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;
import nl.impactkaart.contracts.impactmap.ScenarioAdopted;
import nl.impactkaart.contracts.impactmap.ScenarioDiscarded;
import nl.impactkaart.contracts.impactmap.ScenarioEvent;
import nl.impactkaart.contracts.impactmap.ScenarioFigures;
import nl.impactkaart.contracts.impactmap.StoryEvent;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.contracts.impactmap.StoryWithdrawn;
import nl.impactkaart.contracts.impactmap.VersionVerified;
import org.jspecify.annotations.Nullable;

/** A map on its way through events; mutable, and seen by one call of {@link ImpactMap#evolve} only. */
final class Evolution {

    private static final UUID NOBODY = new UUID(0, 0);

    private MapStatus status;
    private @Nullable UUID organisation;
    private @Nullable Project project;
    private @Nullable Description description;
    private @Nullable MethodChosen method;
    private List<Cost> costs;
    private List<Reach> reach;
    private List<Outcome> outcomes;
    private List<LabourEffect> labourEffects;
    private List<Evidence> evidence;
    private List<Scenario> scenarios;
    private List<Comparison> comparisons;
    private long methodSequence;
    private List<ConfirmedVersion> confirmed;
    private List<Finding> findings;
    private List<Grant> grants;
    private List<Story> stories;
    private List<UUID> sharedWith;
    private List<FirstEffect> firstEffects;
    private long sequence;
    private Instant lastRecordedAt;
    private Instant changedAt;

    private Evolution(ImpactMap map) {
        status = map.status();
        organisation = map.organisation();
        project = map.project();
        description = map.description();
        method = map.method();
        costs = map.costs();
        reach = map.reach();
        outcomes = map.outcomes();
        labourEffects = map.labourEffects();
        evidence = map.evidence();
        scenarios = map.scenarios();
        comparisons = map.comparisons();
        methodSequence = map.methodSequence();
        confirmed = map.confirmed();
        findings = map.findings();
        grants = map.grants();
        stories = map.stories();
        sharedWith = map.sharedWith();
        firstEffects = map.firstEffects();
        sequence = map.sequence();
        lastRecordedAt = map.lastRecordedAt();
        changedAt = map.changedAt();
    }

    static Evolution of(ImpactMap map) {
        return new Evolution(map);
    }

    ImpactMap map() {
        return new ImpactMap(
                status,
                organisation,
                project,
                description,
                method,
                methodSequence,
                costs,
                reach,
                outcomes,
                labourEffects,
                evidence,
                scenarios,
                comparisons,
                confirmed,
                findings,
                grants,
                stories,
                sharedWith,
                firstEffects,
                sequence,
                lastRecordedAt,
                changedAt);
    }

    Evolution apply(RecordedEvent recorded) {
        sequence = recorded.sequence();
        lastRecordedAt = recorded.metadata().recordedAt();
        boolean changed = apply(recorded.event(), recorded.metadata());
        if (changed && lastRecordedAt.isAfter(changedAt)) {
            changedAt = lastRecordedAt;
        }
        noteEffect(Subject.of(recorded.event()), recorded);
        return this;
    }

    private void noteEffect(Subject subject, RecordedEvent recorded) {
        if (isRemoval(recorded.event())) {
            firstEffects = firstEffects.stream()
                    .filter(first -> !first.subject().equals(subject))
                    .toList();
        } else if (subject.kind().isRevised()
                && firstEffects.stream().noneMatch(first -> first.subject().equals(subject))) {
            firstEffects = Lists.with(
                    firstEffects, new FirstEffect(subject, recorded.metadata().effectiveOn()));
        }
    }

    private static boolean isRemoval(ImpactMapEvent event) {
        return event instanceof CostRemoved
                || event instanceof ReachRemoved
                || event instanceof OutcomeRemoved
                || event instanceof LabourEffectRemoved
                || event instanceof EvidenceWithdrawn
                || event instanceof GrantUnlinked;
    }

    /** Ends a map whose events came in another order than they were recorded: evidence may have outlived its row. */
    Evolution endedBy(List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            if (event.sequence() > sequence) {
                sequence = event.sequence();
                lastRecordedAt = event.metadata().recordedAt();
            }
        }
        Set<UUID> rows = new HashSet<>();
        costs.forEach(row -> rows.add(row.id().value()));
        reach.forEach(row -> rows.add(row.id().value()));
        outcomes.forEach(row -> rows.add(row.id().value()));
        labourEffects.forEach(row -> rows.add(row.id().value()));
        evidence = evidence.stream()
                .filter(piece -> piece.rowId() == null || rows.contains(piece.rowId()))
                .toList();
        return this;
    }

    /** Takes what an event says about figures; who and when stay out of what is only supposed. */
    void suppose(ImpactMapEvent event) {
        apply(
                event,
                new EventMetadata(
                        NOBODY, NOBODY, null, NOBODY, NOBODY, lastRecordedAt, LocalDate.EPOCH, sequence, null));
    }

    /** True when the event changed what the map says, not only its state or its readers. */
    private boolean apply(ImpactMapEvent changed, EventMetadata metadata) {
        return switch (changed) {
            case MapEvent event -> apply(event, metadata);
            case CostEvent event -> apply(event);
            case ReachEvent event -> apply(event);
            case OutcomeEvent event -> apply(event);
            case LabourEffectEvent event -> apply(event);
            case EvidenceEvent event -> apply(event);
            case ScenarioEvent event -> apply(event);
            case AuditEvent event -> apply(event, metadata.recordedAt());
            case GrantEvent event -> apply(event);
            case StoryEvent event -> apply(event);
        };
    }

    private boolean apply(MapEvent event, EventMetadata metadata) {
        switch (event) {
            case ImpactMapStarted started -> {
                status = MapStatus.OPEN;
                organisation = metadata.organisation();
                project = Project.of(started);
                return true;
            }
            case ProjectDescribed described -> {
                description = Description.of(described);
                return true;
            }
            case MethodChosen chosen -> {
                method = chosen;
                methodSequence = sequence;
                return true;
            }
            case ImpactMapConfirmed version ->
                confirmed = Lists.with(
                        confirmed,
                        new ConfirmedVersion(version.name(), version.confirmedSequence(), metadata.recordedAt(), null));
            case ImpactMapClosed _ -> status = MapStatus.CLOSED;
            case ImpactMapReopened _ -> status = MapStatus.OPEN;
            case MapShared shared -> sharedWith = Lists.withOnce(sharedWith, shared.funderId());
            case MapUnshared unshared -> sharedWith = Lists.without(sharedWith, unshared.funderId());
            case ReferenceCompared compared ->
                comparisons = Lists.with(comparisons, new Comparison(compared, sequence));
        }
        return false;
    }

    private boolean apply(CostEvent event) {
        costs = switch (event) {
            case CostFigures figures -> Lists.put(costs, Cost.of(figures, sequence));
            case CostRemoved removed -> {
                withdrawEvidence(removed.costId());
                yield Lists.remove(costs, new CostId(removed.costId()));
            }
        };
        return true;
    }

    private boolean apply(ReachEvent event) {
        reach = switch (event) {
            case ReachFigures figures -> Lists.put(reach, Reach.of(figures, sequence));
            case ReachRemoved removed -> {
                withdrawEvidence(removed.reachId());
                yield Lists.remove(reach, new ReachId(removed.reachId()));
            }
        };
        return true;
    }

    private boolean apply(OutcomeEvent event) {
        outcomes = switch (event) {
            case OutcomeFigures figures -> Lists.put(outcomes, Outcome.of(figures, sequence));
            case OutcomeRemoved removed -> {
                withdrawEvidence(removed.outcomeId());
                yield Lists.remove(outcomes, new OutcomeId(removed.outcomeId()));
            }
        };
        return true;
    }

    private boolean apply(LabourEffectEvent event) {
        labourEffects = switch (event) {
            case LabourEffectFigures figures -> Lists.put(labourEffects, LabourEffect.of(figures, sequence));
            case LabourEffectRemoved removed -> {
                withdrawEvidence(removed.labourEffectId());
                yield Lists.remove(labourEffects, new LabourEffectId(removed.labourEffectId()));
            }
        };
        return true;
    }

    private boolean apply(EvidenceEvent event) {
        evidence = switch (event) {
            case EvidenceAttached attached -> Lists.put(evidence, Evidence.of(attached, sequence));
            case EvidenceWithdrawn withdrawn -> Lists.remove(evidence, new EvidenceId(withdrawn.evidenceId()));
        };
        return true;
    }

    /** A scenario says what could be; the figures that it brings when it is adopted are events of their own. */
    private boolean apply(ScenarioEvent event) {
        scenarios = switch (event) {
            case ScenarioFigures figures -> Lists.put(scenarios, Scenario.of(figures, sequence));
            case ScenarioDiscarded discarded -> ended(discarded.scenarioId(), ScenarioStatus.DISCARDED);
            case ScenarioAdopted adopted -> ended(adopted.scenarioId(), ScenarioStatus.ADOPTED);
        };
        return false;
    }

    private boolean apply(AuditEvent event, Instant at) {
        switch (event) {
            case FindingRaised raised -> findings = Lists.put(findings, Finding.of(raised, sequence, at));
            case FindingAnswered answered ->
                findings = Lists.find(findings, new FindingId(answered.findingId()))
                        .map(finding -> Lists.put(findings, finding.answered(answered.text(), at)))
                        .orElse(findings);
            case VersionVerified verified ->
                confirmed = confirmed.stream()
                        .map(version ->
                                version.sequence() == verified.confirmedSequence() ? version.verified(at) : version)
                        .toList();
        }
        return false;
    }

    private boolean apply(GrantEvent event) {
        grants = switch (event) {
            case GrantLinked linked -> Lists.put(grants, Grant.of(linked, sequence));
            case GrantUnlinked unlinked -> Lists.remove(grants, new GrantId(unlinked.grantId()));
        };
        return false;
    }

    private boolean apply(StoryEvent event) {
        stories = switch (event) {
            case StoryTold told -> Lists.put(stories, Story.of(told, sequence));
            case StoryWithdrawn withdrawn ->
                Lists.find(stories, new StoryId(withdrawn.storyId()))
                        .map(story -> Lists.put(stories, story.withdrawn(sequence)))
                        .orElse(stories);
        };
        return false;
    }

    private List<Scenario> ended(UUID scenarioId, ScenarioStatus status) {
        return Lists.find(scenarios, new ScenarioId(scenarioId))
                .map(scenario -> Lists.put(scenarios, scenario.with(status, sequence)))
                .orElse(scenarios);
    }

    /** What supported a row goes with it. */
    private void withdrawEvidence(UUID rowId) {
        evidence =
                evidence.stream().filter(piece -> !rowId.equals(piece.rowId())).toList();
    }
}
