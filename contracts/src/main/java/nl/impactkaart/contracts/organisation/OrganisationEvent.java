package nl.impactkaart.contracts.organisation;

import java.util.UUID;
import nl.impactkaart.contracts.DomainEvent;

/**
 * Something that happened in one organisation. Its stream bears the organisation's id, that of what all organisations
 * share bears {@link #INSTALLATION}.
 */
public sealed interface OrganisationEvent extends DomainEvent
        permits MethodPublished, MethodWithdrawn, ReferenceProjectEvent, BrandingChosen {

    /** Stands for the installation as a whole. */
    UUID INSTALLATION = new UUID(0, 0);
}
