package nl.impactkaart.query.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import nl.impactkaart.http.ProblemException;

/** Query parameters that mean nothing are refused: a filter that is misspelt would let everything through. */
public final class Parameters {

    private Parameters() {}

    /**
     * Refuses a request that has any other parameter.
     *
     * @throws ProblemException 400 {@code unknown-parameter}
     */
    public static void requireKnown(HttpServletRequest request, Set<String> known) {
        for (String name : new TreeSet<>(request.getParameterMap().keySet())) {
            if (!known.contains(name)) {
                throw new ProblemException(
                        400,
                        "unknown-parameter",
                        "Unknown parameter",
                        "There is no parameter of this name. These are known: "
                                + String.join(", ", new TreeSet<>(known)) + ".",
                        name);
            }
        }
    }
}
