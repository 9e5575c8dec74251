package nl.impactkaart.command.organisation;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.command.impactmap.RejectedException;
import nl.impactkaart.command.impactmap.Rejection;
import nl.impactkaart.command.impactmap.Requirements;
import nl.impactkaart.command.organisation.OrganisationCommand.RecordReference;
import nl.impactkaart.command.organisation.OrganisationCommand.RemoveReference;
import nl.impactkaart.command.organisation.OrganisationCommand.ReviseReference;
import nl.impactkaart.contracts.organisation.OrganisationEvent;
import nl.impactkaart.contracts.organisation.ReferenceProjectFigures;
import nl.impactkaart.contracts.organisation.ReferenceProjectRemoved;
import nl.impactkaart.contracts.organisation.ReferenceProjectRevised;
import nl.impactkaart.impactmap.reference.ReferenceMeaning;

/** Adding, revising and removing reference projects. */
final class ReferenceRules {

    private static final int MOST_REFERENCES = 200;

    private ReferenceRules() {}

    static List<OrganisationEvent> record(RecordReference command, Organisation organisation) {
        Requirements.room("reference projects", organisation.references().size(), MOST_REFERENCES);
        ReferenceMeaning.require(command.reference());
        return List.of(command.reference());
    }

    static List<OrganisationEvent> revise(ReviseReference command, Organisation organisation) {
        ReferenceProjectFigures current = known(command.reference().referenceId(), organisation);
        Requirements.reason(command);
        ReferenceMeaning.require(command.reference());
        return saysTheSame(current, command.reference()) ? List.of() : List.of(command.reference());
    }

    static List<OrganisationEvent> remove(RemoveReference command, Organisation organisation) {
        known(command.referenceId(), organisation);
        Requirements.reason(command);
        return List.of(new ReferenceProjectRemoved(command.referenceId()));
    }

    private static ReferenceProjectFigures known(UUID id, Organisation organisation) {
        return organisation.reference(id).orElseThrow(() -> new RejectedException(new Rejection.UnknownReference()));
    }

    private static boolean saysTheSame(ReferenceProjectFigures current, ReferenceProjectRevised revised) {
        return new ReferenceProjectRevised(
                        current.referenceId(),
                        current.name(),
                        current.projectType(),
                        current.description(),
                        current.currency(),
                        current.source(),
                        current.outcomes())
                .equals(revised);
    }
}
