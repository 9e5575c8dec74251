package nl.impactkaart.query.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.http.Role;

/**
 * Which maps a caller may read: those of the own organisation, and as a funder those that are shared with it.
 *
 * @param condition on {@code impact_map}; it names the parameter {@code organisation}
 * @param organisation the caller's
 * @param ownMaps whether the caller reads the maps of the own organisation
 */
public record Visibility(String condition, UUID organisation, boolean ownMaps) {

    private static final Role[] OF_OWN_MAPS = {Role.EDITOR, Role.AUDITOR, Role.ADMINISTRATOR};
    private static final Role[] READERS = {Role.EDITOR, Role.AUDITOR, Role.ADMINISTRATOR, Role.FUNDER};

    /**
     * What the caller may read.
     *
     * @throws ProblemException 403 {@code role-missing} when no role of the caller reads maps
     */
    public static Visibility of(Caller caller) {
        caller.require(READERS);
        List<String> either = new ArrayList<>();
        boolean own = Arrays.stream(OF_OWN_MAPS).anyMatch(caller::has);
        if (own) {
            either.add("organisation = :organisation");
        }
        if (caller.has(Role.FUNDER)) {
            either.add("shared_with @> ARRAY[:organisation]::uuid[]");
        }
        return new Visibility("(" + String.join(" OR ", either) + ")", caller.organisation(), own);
    }

    /** Whether a map of this organisation is the caller's own, and not only shared with it. */
    public boolean owns(UUID mapOrganisation) {
        return ownMaps && organisation.equals(mapOrganisation);
    }
}
