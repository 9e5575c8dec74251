package nl.impactkaart.contracts;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.EvidenceWithdrawn;
import nl.impactkaart.contracts.impactmap.FindingAnswered;
import nl.impactkaart.contracts.impactmap.FindingRaised;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import nl.impactkaart.contracts.impactmap.GrantUnlinked;
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapReopened;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.LabourEffectRecorded;
import nl.impactkaart.contracts.impactmap.LabourEffectRemoved;
import nl.impactkaart.contracts.impactmap.LabourEffectRevised;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.MapUnshared;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeRemoved;
import nl.impactkaart.contracts.impactmap.OutcomeRevised;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ReachRemoved;
import nl.impactkaart.contracts.impactmap.ReachRevised;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;
import nl.impactkaart.contracts.impactmap.ScenarioAdopted;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.contracts.impactmap.ScenarioDiscarded;
import nl.impactkaart.contracts.impactmap.ScenarioRevised;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.contracts.impactmap.StoryWithdrawn;
import nl.impactkaart.contracts.impactmap.VersionVerified;
import nl.impactkaart.contracts.organisation.BrandingChosen;
import nl.impactkaart.contracts.organisation.MethodPublished;
import nl.impactkaart.contracts.organisation.MethodWithdrawn;
import nl.impactkaart.contracts.organisation.OrganisationEvent;
import nl.impactkaart.contracts.organisation.ReferenceProjectRecorded;
import nl.impactkaart.contracts.organisation.ReferenceProjectRemoved;
import nl.impactkaart.contracts.organisation.ReferenceProjectRevised;
import nl.impactkaart.contracts.report.MapConfirmed;
import nl.impactkaart.contracts.report.Notice;
import nl.impactkaart.contracts.report.ReportUpdated;

/** The name and revision of every event: what stands in the store and on the wire instead of a Java class. */
public final class EventCatalogue {

    /** On the topic of reports: a report was made anew. */
    public static final EventType<ReportUpdated> REPORT_UPDATED =
            new EventType<>("impactkaart.report-updated", 1, ReportUpdated.class);

    /** On the topic of reports: a version of a map was confirmed. */
    public static final EventType<MapConfirmed> MAP_CONFIRMED =
            new EventType<>("impactkaart.map-confirmed", 1, MapConfirmed.class);

    private static final List<EventType<? extends Notice>> NOTICES = List.of(REPORT_UPDATED, MAP_CONFIRMED);

    private static final List<EventType<? extends ImpactMapEvent>> IMPACT_MAP = List.of(
            new EventType<>("impactkaart.impact-map-started", 1, ImpactMapStarted.class),
            new EventType<>("impactkaart.project-described", 1, ProjectDescribed.class),
            new EventType<>("impactkaart.method-chosen", 1, MethodChosen.class),
            new EventType<>("impactkaart.impact-map-confirmed", 1, ImpactMapConfirmed.class),
            new EventType<>("impactkaart.impact-map-closed", 1, ImpactMapClosed.class),
            new EventType<>("impactkaart.impact-map-reopened", 1, ImpactMapReopened.class),
            new EventType<>("impactkaart.map-shared", 1, MapShared.class),
            new EventType<>("impactkaart.map-unshared", 1, MapUnshared.class),
            new EventType<>("impactkaart.cost-recorded", 1, CostRecorded.class),
            new EventType<>("impactkaart.cost-revised", 1, CostRevised.class),
            new EventType<>("impactkaart.cost-removed", 1, CostRemoved.class),
            new EventType<>("impactkaart.reach-recorded", 1, ReachRecorded.class),
            new EventType<>("impactkaart.reach-revised", 1, ReachRevised.class),
            new EventType<>("impactkaart.reach-removed", 1, ReachRemoved.class),
            new EventType<>("impactkaart.outcome-recorded", 1, OutcomeRecorded.class),
            new EventType<>("impactkaart.outcome-revised", 1, OutcomeRevised.class),
            new EventType<>("impactkaart.outcome-removed", 1, OutcomeRemoved.class),
            new EventType<>("impactkaart.reference-compared", 1, ReferenceCompared.class),
            new EventType<>("impactkaart.labour-effect-recorded", 1, LabourEffectRecorded.class),
            new EventType<>("impactkaart.labour-effect-revised", 1, LabourEffectRevised.class),
            new EventType<>("impactkaart.labour-effect-removed", 1, LabourEffectRemoved.class),
            new EventType<>("impactkaart.evidence-attached", 1, EvidenceAttached.class),
            new EventType<>("impactkaart.evidence-withdrawn", 1, EvidenceWithdrawn.class),
            new EventType<>("impactkaart.scenario-defined", 1, ScenarioDefined.class),
            new EventType<>("impactkaart.scenario-revised", 1, ScenarioRevised.class),
            new EventType<>("impactkaart.scenario-discarded", 1, ScenarioDiscarded.class),
            new EventType<>("impactkaart.scenario-adopted", 1, ScenarioAdopted.class),
            new EventType<>("impactkaart.finding-raised", 1, FindingRaised.class),
            new EventType<>("impactkaart.finding-answered", 1, FindingAnswered.class),
            new EventType<>("impactkaart.version-verified", 1, VersionVerified.class),
            new EventType<>("impactkaart.grant-linked", 1, GrantLinked.class),
            new EventType<>("impactkaart.grant-unlinked", 1, GrantUnlinked.class),
            new EventType<>("impactkaart.story-told", 1, StoryTold.class),
            new EventType<>("impactkaart.story-withdrawn", 1, StoryWithdrawn.class));

    private static final List<EventType<? extends OrganisationEvent>> ORGANISATION = List.of(
            new EventType<>("impactkaart.method-published", 1, MethodPublished.class),
            new EventType<>("impactkaart.method-withdrawn", 1, MethodWithdrawn.class),
            new EventType<>("impactkaart.reference-project-recorded", 1, ReferenceProjectRecorded.class),
            new EventType<>("impactkaart.reference-project-revised", 1, ReferenceProjectRevised.class),
            new EventType<>("impactkaart.reference-project-removed", 1, ReferenceProjectRemoved.class),
            new EventType<>("impactkaart.branding-chosen", 1, BrandingChosen.class));

    private static final List<EventType<? extends DomainEvent>> ALL = Stream.<EventType<? extends DomainEvent>>concat(
                    IMPACT_MAP.stream(), ORGANISATION.stream())
            .toList();

    private static final Map<Class<?>, EventType<? extends DomainEvent>> BY_CLASS =
            ALL.stream().collect(toUnmodifiableMap(EventType::type, Function.identity()));

    private static final Map<String, Map<Integer, EventType<? extends DomainEvent>>> BY_NAME =
            ALL.stream().collect(toUnmodifiableMap(EventType::name, type -> Map.of(type.revision(), type)));

    private static final Set<String> ORGANISATION_NAMES =
            ORGANISATION.stream().map(EventType::name).collect(toUnmodifiableSet());

    private EventCatalogue() {}

    /** Every type of event of an impact map, in the order of the documentation. */
    public static List<EventType<? extends ImpactMapEvent>> impactMap() {
        return IMPACT_MAP;
    }

    /** Every type of event of an organisation, in the order of the documentation. */
    public static List<EventType<? extends OrganisationEvent>> organisation() {
        return ORGANISATION;
    }

    /** Every type of event on the topic of events: those of a map, then those of an organisation. */
    public static List<EventType<? extends DomainEvent>> all() {
        return ALL;
    }

    /** Every type of message on the topic of reports. */
    public static List<EventType<? extends Notice>> notices() {
        return NOTICES;
    }

    /** Whether events of this name are an organisation's. */
    public static boolean isOfOrganisation(String name) {
        return ORGANISATION_NAMES.contains(name);
    }

    /** The logical name under which events of this class are written. */
    public static String name(Class<? extends DomainEvent> type) {
        return of(type).name();
    }

    /** The revision in which events of this class are written. */
    public static int revision(Class<? extends DomainEvent> type) {
        return of(type).revision();
    }

    /**
     * The class that holds events of a name and revision.
     *
     * @throws UndecodableEventException when no such event is known
     */
    public static Class<? extends DomainEvent> type(String name, int revision) {
        EventType<? extends DomainEvent> type =
                BY_NAME.getOrDefault(name, Map.of()).get(revision);
        if (type == null) {
            throw UndecodableEventException.unknown(name, revision);
        }
        return type.type();
    }

    static EventType<? extends DomainEvent> of(Class<? extends DomainEvent> type) {
        EventType<? extends DomainEvent> found = BY_CLASS.get(type);
        if (found == null) {
            throw new IllegalArgumentException(type + " is not in the event catalogue");
        }
        return found;
    }
}
