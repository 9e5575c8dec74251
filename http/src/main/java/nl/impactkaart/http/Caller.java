package nl.impactkaart.http;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/**
 * Who sends the request, from a validated token. A controller method gets it by taking a {@code Caller} argument.
 *
 * @param member random id of the person or program; its name is known to identity only
 * @param organisation for which it acts
 * @param roles in that organisation, possibly none
 */
public record Caller(UUID member, UUID organisation, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /**
     * Refuses a caller that has none of these roles.
     *
     * @throws ProblemException 403 {@code role-missing}
     */
    public void require(Role... anyOf) {
        if (Arrays.stream(anyOf).noneMatch(roles::contains)) {
            throw ProblemException.roleMissing(anyOf);
        }
    }
}
