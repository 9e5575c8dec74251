package nl.impactkaart.http;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A request that asks for a change. A controller method gets it by taking an {@code Incoming} argument.
 *
 * @param request its address and headers
 * @param caller who sent it
 * @param correlation what ties it to everything that follows from it
 */
public record Incoming(HttpServletRequest request, Caller caller, Correlation correlation) {

    /**
     * Refuses a caller that has none of these roles.
     *
     * @throws ProblemException 403 {@code role-missing}
     */
    public void require(Role... anyOf) {
        caller.require(anyOf);
    }
}
