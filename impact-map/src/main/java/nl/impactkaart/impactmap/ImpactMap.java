package nl.impactkaart.impactmap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.Perspective;
import org.jspecify.annotations.Nullable;

/**
 * An impact map as its events have made it.
 *
 * @param organisation whose map it is; absent before the start, as is the project
 * @param description absent until the project is described
 * @param method absent until one is chosen
 * @param methodSequence of the event that chose it; -1 until then
 * @param costs in the order in which they were recorded, as are the rows of every other kind
 * @param scenarios open, discarded and adopted ones
 * @param comparisons with reference projects, the latest last
 * @param confirmed versions, the latest last
 * @param findings of auditors, the latest last
 * @param grants in the order in which they were linked
 * @param stories in the order in which they were told, withdrawn ones too
 * @param sharedWith organisations of the funders that may read the map
 * @param firstEffects of what can be revised
 * @param sequence of the last event; -1 before the first
 * @param lastRecordedAt when the last event was recorded; the epoch before the first
 * @param changedAt when the project, its method or a figure last changed: sharing, confirming, closing, reopening,
 *     grants, stories and what comes of an audit leave it alone; the epoch before the first
 */
public record ImpactMap(
        MapStatus status,
        @Nullable UUID organisation,
        @Nullable Project project,
        @Nullable Description description,
        @Nullable MethodChosen method,
        long methodSequence,
        List<Cost> costs,
        List<Reach> reach,
        List<Outcome> outcomes,
        List<LabourEffect> labourEffects,
        List<Evidence> evidence,
        List<Scenario> scenarios,
        List<Comparison> comparisons,
        List<ConfirmedVersion> confirmed,
        List<Finding> findings,
        List<Grant> grants,
        List<Story> stories,
        List<UUID> sharedWith,
        List<FirstEffect> firstEffects,
        long sequence,
        Instant lastRecordedAt,
        Instant changedAt) {

    private static final Comparator<RecordedEvent> IN_ORDER_OF_EFFECT = Comparator.comparing(
                    (RecordedEvent event) -> event.metadata().effectiveOn())
            .thenComparingLong(RecordedEvent::sequence);

    private static final ImpactMap NONE = new ImpactMap(
            MapStatus.NONE,
            null,
            null,
            null,
            null,
            -1,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            -1,
            Instant.EPOCH,
            Instant.EPOCH);

    public ImpactMap {
        costs = List.copyOf(costs);
        reach = List.copyOf(reach);
        outcomes = List.copyOf(outcomes);
        labourEffects = List.copyOf(labourEffects);
        evidence = List.copyOf(evidence);
        scenarios = List.copyOf(scenarios);
        comparisons = List.copyOf(comparisons);
        confirmed = List.copyOf(confirmed);
        findings = List.copyOf(findings);
        grants = List.copyOf(grants);
        stories = List.copyOf(stories);
        sharedWith = List.copyOf(sharedWith);
        firstEffects = List.copyOf(firstEffects);
    }

    /** Where every history begins. */
    public static ImpactMap none() {
        return NONE;
    }

    /** The map after one more event, whatever it is: what may happen was decided before it was recorded. */
    public ImpactMap evolve(RecordedEvent recorded) {
        return Evolution.of(this).apply(recorded).map();
    }

    /** The map after more events, in their order. */
    public ImpactMap evolve(List<RecordedEvent> history) {
        Evolution evolution = Evolution.of(this);
        history.forEach(evolution::apply);
        return evolution.map();
    }

    /**
     * The map as it was in effect on a day, by what was recorded: what an event says holds from the day on which it is
     * effective, until an event about the same that is effective later, or as late and recorded later.
     *
     * @param recorded all events up to the version that is asked, in any order
     * @return {@link #none()} when the map itself was not yet in effect
     */
    public static ImpactMap effectiveOn(LocalDate day, List<RecordedEvent> recorded) {
        List<RecordedEvent> effective = recorded.stream()
                .filter(event -> !event.metadata().effectiveOn().isAfter(day))
                .sorted(IN_ORDER_OF_EFFECT)
                .toList();
        Evolution evolution = Evolution.of(NONE);
        effective.forEach(evolution::apply);
        ImpactMap map = evolution.endedBy(effective).map();
        return map.project() == null ? NONE : map;
    }

    /** The map as these events would leave it; its place in history stays. */
    public ImpactMap supposing(List<? extends ImpactMapEvent> hypothetical) {
        Evolution evolution = Evolution.of(this);
        hypothetical.forEach(evolution::suppose);
        return evolution.map();
    }

    public Optional<Cost> cost(CostId id) {
        return Lists.find(costs, id);
    }

    public Optional<Reach> reach(ReachId id) {
        return Lists.find(reach, id);
    }

    public Optional<Outcome> outcome(OutcomeId id) {
        return Lists.find(outcomes, id);
    }

    public Optional<LabourEffect> labourEffect(LabourEffectId id) {
        return Lists.find(labourEffects, id);
    }

    public Optional<Evidence> evidence(EvidenceId id) {
        return Lists.find(evidence, id);
    }

    public Optional<Scenario> scenario(ScenarioId id) {
        return Lists.find(scenarios, id);
    }

    public Optional<Finding> finding(FindingId id) {
        return Lists.find(findings, id);
    }

    public Optional<Grant> grant(GrantId id) {
        return Lists.find(grants, id);
    }

    public Optional<Story> story(StoryId id) {
        return Lists.find(stories, id);
    }

    /** Numbers of the grants as they were written, each once. */
    public List<String> grantNumbers() {
        return grants.stream().map(Grant::number).distinct().toList();
    }

    /** From when this was first in effect, if it is in the map. */
    public Optional<LocalDate> effectiveFrom(Subject subject) {
        return firstEffects.stream()
                .filter(first -> first.subject().equals(subject))
                .map(FirstEffect::effectiveOn)
                .findFirst();
    }

    /**
     * People reached in a project year, as a forecast or an evaluation counts them.
     *
     * @param group a target group; all groups together when absent, nobody when it is not in the map
     */
    public long people(@Nullable ReachId group, int projectYear) {
        Perspective perspective = project == null ? Perspective.EX_ANTE : project.perspective();
        return reach.stream()
                .filter(reached -> group == null || reached.id().equals(group))
                .mapToLong(reached -> reached.people(projectYear, perspective))
                .sum();
    }

    /** People reached in each project year from 0 to the last, as {@link #people} counts them. */
    long[] peopleByYear(@Nullable ReachId group, int lastYear) {
        Perspective perspective = project == null ? Perspective.EX_ANTE : project.perspective();
        long[] sum = new long[lastYear + 1];
        for (Reach reached : reach) {
            if (group == null || reached.id().equals(group)) {
                long[] people = reached.peopleByYear(perspective, lastYear);
                Arrays.setAll(sum, year -> sum[year] + people[year]);
            }
        }
        return sum;
    }

    /**
     * The project of a map that was started.
     *
     * @throws IllegalStateException before the start
     */
    public Project startedProject() {
        if (project == null) {
            throw new IllegalStateException("The map was not started");
        }
        return project;
    }
}
