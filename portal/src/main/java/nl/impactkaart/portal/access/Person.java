package nl.impactkaart.portal.access;

import java.util.Set;

/**
 * Who uses the pages, as the services see that person.
 *
 * @param name to be shown
 * @param member the id
 * @param organisation the id of it
 * @param roles their names in a token, such as {@code editor}
 * @param accountsManagedHere whether the organisation's administrator manages people in the portal
 */
public record Person(String name, String member, String organisation, Set<String> roles, boolean accountsManagedHere) {

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether the person changes maps. */
    public boolean edits() {
        return is("editor");
    }

    /** Whether the person reads the maps of the own organisation, and not only what others share. */
    public boolean belongs() {
        return is("editor") || is("auditor") || is("administrator");
    }
}
