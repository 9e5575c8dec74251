package nl.impactkaart.impactmap;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.CostEvent;
import nl.impactkaart.contracts.impactmap.CostFigures;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.ImpactMapReopened;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
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
import org.jspecify.annotations.Nullable;

/** A map on its way through events; mutable, and seen by one call of {@link ImpactMap#evolve} only. */
final class Evolution {

    private MapStatus status;
    private @Nullable UUID organisation;
    private @Nullable Project project;
    private @Nullable Description description;
    private @Nullable MethodChosen method;
    private List<Cost> costs;
    private List<Reach> reach;
    private List<Outcome> outcomes;
    private List<ConfirmedVersion> confirmed;
    private List<UUID> sharedWith;
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
        confirmed = map.confirmed();
        sharedWith = map.sharedWith();
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
                costs,
                reach,
                outcomes,
                confirmed,
                sharedWith,
                sequence,
                lastRecordedAt,
                changedAt);
    }

    Evolution apply(RecordedEvent recorded) {
        sequence = recorded.sequence();
        lastRecordedAt = recorded.metadata().recordedAt();
        boolean changed = switch (recorded.event()) {
            case MapEvent event -> apply(event, recorded.metadata());
            case CostEvent event -> apply(event);
            case ReachEvent event -> apply(event);
            case OutcomeEvent event -> apply(event);
        };
        if (changed) {
            changedAt = lastRecordedAt;
        }
        return this;
    }

    /** True when the event changed what the map says, not only its state or its readers. */
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
                return true;
            }
            case ImpactMapConfirmed version ->
                confirmed = Lists.with(
                        confirmed,
                        new ConfirmedVersion(version.name(), version.confirmedSequence(), metadata.recordedAt()));
            case ImpactMapClosed _ -> status = MapStatus.CLOSED;
            case ImpactMapReopened _ -> status = MapStatus.OPEN;
            case MapShared shared -> sharedWith = Lists.withOnce(sharedWith, shared.funderId());
            case MapUnshared unshared -> sharedWith = Lists.without(sharedWith, unshared.funderId());
        }
        return false;
    }

    private boolean apply(CostEvent event) {
        costs = switch (event) {
            case CostFigures figures -> Lists.put(costs, Cost.of(figures, sequence));
            case CostRemoved removed -> Lists.remove(costs, new CostId(removed.costId()));
        };
        return true;
    }

    private boolean apply(ReachEvent event) {
        reach = switch (event) {
            case ReachFigures figures -> Lists.put(reach, Reach.of(figures, sequence));
            case ReachRemoved removed -> Lists.remove(reach, new ReachId(removed.reachId()));
        };
        return true;
    }

    private boolean apply(OutcomeEvent event) {
        outcomes = switch (event) {
            case OutcomeFigures figures -> Lists.put(outcomes, Outcome.of(figures, sequence));
            case OutcomeRemoved removed -> Lists.remove(outcomes, new OutcomeId(removed.outcomeId()));
        };
        return true;
    }
}
