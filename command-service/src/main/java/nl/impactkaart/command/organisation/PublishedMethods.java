package nl.impactkaart.command.organisation;

import java.util.Optional;
import nl.impactkaart.contracts.impactmap.MethodChosen;

/** The methods that an organisation offers, looked up when one is named. */
@FunctionalInterface
public interface PublishedMethods {

    /** The version of the method, when it is offered. */
    Optional<MethodChosen> find(String methodId, String methodVersion);
}
