package nl.impactkaart.contracts.organisation;

import java.util.UUID;

/** Something that happened to one entry of a catalogue of reference projects. */
public sealed interface ReferenceProjectEvent extends OrganisationEvent
        permits ReferenceProjectFigures, ReferenceProjectRemoved {

    UUID referenceId();
}
