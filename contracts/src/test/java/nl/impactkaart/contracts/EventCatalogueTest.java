package nl.impactkaart.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
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
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    @Test
    void everyEventThatTheSealedTypePermitsIsInTheCatalogueOnce() {
        assertThat(EventCatalogue.impactMap().stream().<Class<?>>map(EventType::type))
                .containsExactlyInAnyOrderElementsOf(
                        leaves(ImpactMapEvent.class).toList());
        assertThat(EventCatalogue.organisation().stream().<Class<?>>map(EventType::type))
                .containsExactlyInAnyOrderElementsOf(
                        leaves(OrganisationEvent.class).toList());
    }

    @Test
    void theNameThatAnEventWasGivenStays() {
        assertThat(Examples.all())
                .filteredOn(e -> e.value() instanceof DomainEvent)
                .allSatisfy(example -> {
                    DomainEvent event = (DomainEvent) example.value();
                    assertThat(EventCatalogue.name(event.getClass()))
                            .isEqualTo("impactkaart." + name(event))
                            .isEqualTo(example.name());
                });
    }

    @Test
    void nameAndRevisionLeadBackToTheType() {
        assertThat(EventCatalogue.all()).allSatisfy(entry -> {
            assertThat(EventCatalogue.type(entry.name(), entry.revision())).isEqualTo(entry.type());
            assertThat(EventCatalogue.name(entry.type())).isEqualTo(entry.name());
            assertThat(EventCatalogue.revision(entry.type())).isEqualTo(entry.revision());
        });
    }

    @Test
    void anUnknownNameOrRevisionIsUndecodable() {
        assertThatExceptionOfType(UndecodableEventException.class)
                .isThrownBy(() -> EventCatalogue.type("impactkaart.cost-doubled", 1));
        assertThatExceptionOfType(UndecodableEventException.class)
                .isThrownBy(() -> EventCatalogue.type("impactkaart.cost-recorded", 2))
                .withMessage("No event impactkaart.cost-recorded of revision 2 is known");
    }

    @Test
    void theFamilyOfAnEventIsKnownByItsName() {
        assertThat(EventCatalogue.all())
                .allSatisfy(entry -> assertThat(EventCatalogue.isOfOrganisation(entry.name()))
                        .isEqualTo(OrganisationEvent.class.isAssignableFrom(entry.type())));
    }

    private static String name(DomainEvent event) {
        return switch (event) {
            case ImpactMapEvent ofMap -> name(ofMap);
            case OrganisationEvent ofOrganisation -> name(ofOrganisation);
            default -> throw new AssertionError(event);
        };
    }

    private static String name(OrganisationEvent event) {
        return switch (event) {
            case MethodPublished _ -> "method-published";
            case MethodWithdrawn _ -> "method-withdrawn";
            case ReferenceProjectRecorded _ -> "reference-project-recorded";
            case ReferenceProjectRevised _ -> "reference-project-revised";
            case ReferenceProjectRemoved _ -> "reference-project-removed";
            case BrandingChosen _ -> "branding-chosen";
        };
    }

    /** Without default: a new event does not compile before it is named here. */
    private static String name(ImpactMapEvent event) {
        return switch (event) {
            case ImpactMapStarted _ -> "impact-map-started";
            case ProjectDescribed _ -> "project-described";
            case MethodChosen _ -> "method-chosen";
            case ImpactMapConfirmed _ -> "impact-map-confirmed";
            case ImpactMapClosed _ -> "impact-map-closed";
            case ImpactMapReopened _ -> "impact-map-reopened";
            case MapShared _ -> "map-shared";
            case MapUnshared _ -> "map-unshared";
            case CostRecorded _ -> "cost-recorded";
            case CostRevised _ -> "cost-revised";
            case CostRemoved _ -> "cost-removed";
            case ReachRecorded _ -> "reach-recorded";
            case ReachRevised _ -> "reach-revised";
            case ReachRemoved _ -> "reach-removed";
            case OutcomeRecorded _ -> "outcome-recorded";
            case OutcomeRevised _ -> "outcome-revised";
            case OutcomeRemoved _ -> "outcome-removed";
            case ReferenceCompared _ -> "reference-compared";
            case LabourEffectRecorded _ -> "labour-effect-recorded";
            case LabourEffectRevised _ -> "labour-effect-revised";
            case LabourEffectRemoved _ -> "labour-effect-removed";
            case EvidenceAttached _ -> "evidence-attached";
            case EvidenceWithdrawn _ -> "evidence-withdrawn";
            case ScenarioDefined _ -> "scenario-defined";
            case ScenarioRevised _ -> "scenario-revised";
            case ScenarioDiscarded _ -> "scenario-discarded";
            case ScenarioAdopted _ -> "scenario-adopted";
            case FindingRaised _ -> "finding-raised";
            case FindingAnswered _ -> "finding-answered";
            case VersionVerified _ -> "version-verified";
            case GrantLinked _ -> "grant-linked";
            case GrantUnlinked _ -> "grant-unlinked";
            case StoryTold _ -> "story-told";
            case StoryWithdrawn _ -> "story-withdrawn";
        };
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCatalogueTest::leaves)
                : Stream.of(type);
    }
}
