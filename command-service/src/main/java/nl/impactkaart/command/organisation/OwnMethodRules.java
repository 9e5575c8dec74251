package nl.impactkaart.command.organisation;

import java.util.List;
import nl.impactkaart.command.impactmap.RejectedException;
import nl.impactkaart.command.impactmap.Rejection;
import nl.impactkaart.command.impactmap.Requirements;
import nl.impactkaart.command.organisation.Organisation.Method;
import nl.impactkaart.command.organisation.OrganisationCommand.PublishMethod;
import nl.impactkaart.command.organisation.OrganisationCommand.WithdrawMethod;
import nl.impactkaart.contracts.organisation.MethodPublished;
import nl.impactkaart.contracts.organisation.MethodWithdrawn;
import nl.impactkaart.contracts.organisation.OrganisationEvent;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.impactmap.meaning.Meaning;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;

/** Publishing and withdrawing methods. */
final class OwnMethodRules {

    private static final int MOST_VERSIONS = 200;

    private OwnMethodRules() {}

    static List<OrganisationEvent> publish(PublishMethod command, Organisation organisation) {
        MethodPublished method = command.method();
        if (Methods.presetIds().contains(method.methodId())) {
            throw new MeaninglessFigureException("methodId", "is a preset's; choose an id of your own");
        }
        Method before =
                organisation.method(method.methodId(), method.methodVersion()).orElse(null);
        if (before == null) {
            Requirements.room("versions of methods", organisation.methods().size(), MOST_VERSIONS);
            Meaning.require(method.chosen());
            return List.of(method);
        }
        if (!before.published().chosen().equals(method.chosen())) {
            throw new RejectedException(new Rejection.MethodVersionTaken(method.methodId(), method.methodVersion()));
        }
        return before.offered() && before.published().equals(method) ? List.of() : List.of(method);
    }

    static List<OrganisationEvent> withdraw(WithdrawMethod command, Organisation organisation) {
        Method method = organisation
                .method(command.methodId(), command.methodVersion())
                .orElseThrow(() -> new RejectedException(new Rejection.UnknownMethod()));
        if (!method.offered()) {
            return List.of();
        }
        Requirements.reason(command);
        return List.of(new MethodWithdrawn(command.methodId(), command.methodVersion()));
    }
}
