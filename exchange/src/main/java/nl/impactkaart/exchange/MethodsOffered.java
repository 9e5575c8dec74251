package nl.impactkaart.exchange;

import java.util.Optional;
import nl.impactkaart.contracts.impactmap.MethodChosen;

/** The methods of its own that an organisation offers, looked up when a file names one. */
@FunctionalInterface
public interface MethodsOffered {

    Optional<MethodChosen> find(String methodId, String methodVersion);
}
