package nl.impactkaart.report.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.http.Role;

/**
 * Whose reports a caller may read: those of the own organisation, and as a funder those of maps shared with it.
 *
 * @param condition on {@code report_map}; it names the parameter {@code organisation}
 * @param organisation the caller's
 */
public record Visibility(String condition, UUID organisation) {

    private static final Role[] OF_OWN_MAPS = {Role.EDITOR, Role.AUDITOR, Role.ADMINISTRATOR};
    private static final Role[] READERS = {Role.EDITOR, Role.AUDITOR, Role.ADMINISTRATOR, Role.FUNDER};

    /**
     * What the caller may read.
     *
     * @throws ProblemException 403 {@code role-missing} when no role of the caller reads reports
     */
    public static Visibility of(Caller caller) {
        caller.require(READERS);
        List<String> either = new ArrayList<>();
        if (Arrays.stream(OF_OWN_MAPS).anyMatch(caller::has)) {
            either.add("organisation = :organisation");
        }
        if (caller.has(Role.FUNDER)) {
            either.add("shared_with @> ARRAY[:organisation]::uuid[]");
        }
        return new Visibility("(" + String.join(" OR ", either) + ")", caller.organisation());
    }

    /** The answer for a map that the caller may not see, which is that of a map that does not exist. */
    public static ProblemException unknownMap() {
        return new ProblemException(
                404,
                "unknown-map",
                "Unknown impact map",
                "There is no impact map with this id that you may read. One that was started a moment ago may take a"
                        + " few seconds to appear.");
    }
}
