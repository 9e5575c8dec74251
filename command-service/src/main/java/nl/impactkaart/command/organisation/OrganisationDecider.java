package nl.impactkaart.command.organisation;

import java.util.List;
import nl.impactkaart.command.impactmap.RejectedException;
import nl.impactkaart.command.impactmap.Rejection;
import nl.impactkaart.command.organisation.OrganisationCommand.ChooseBranding;
import nl.impactkaart.command.organisation.OrganisationCommand.PublishMethod;
import nl.impactkaart.command.organisation.OrganisationCommand.RecordReference;
import nl.impactkaart.command.organisation.OrganisationCommand.RemoveReference;
import nl.impactkaart.command.organisation.OrganisationCommand.ReviseReference;
import nl.impactkaart.command.organisation.OrganisationCommand.WithdrawMethod;
import nl.impactkaart.contracts.organisation.OrganisationEvent;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;

/** What follows from a command. No clock, no chance, no framework. */
public final class OrganisationDecider {

    private OrganisationDecider() {}

    /**
     * The events that the command leads to; none when it changes nothing.
     *
     * @throws RejectedException when a rule forbids it
     */
    public static List<OrganisationEvent> decide(OrganisationCommand command, Organisation organisation) {
        try {
            return switch (command) {
                case PublishMethod publish -> OwnMethodRules.publish(publish, organisation);
                case WithdrawMethod withdraw -> OwnMethodRules.withdraw(withdraw, organisation);
                case RecordReference add -> ReferenceRules.record(add, organisation);
                case ReviseReference revise -> ReferenceRules.revise(revise, organisation);
                case RemoveReference remove -> ReferenceRules.remove(remove, organisation);
                case ChooseBranding choose -> BrandingRules.choose(choose, organisation);
            };
        } catch (MeaninglessFigureException e) {
            throw new RejectedException(new Rejection.MeaninglessFigure(e.field(), e.reason()));
        }
    }
}
