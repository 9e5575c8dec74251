package nl.impactkaart.portal.administration;

import java.util.List;
import nl.impactkaart.portal.forms.Field;

/** What an administrator lets people and programs do. */
final class Roles {

    static final List<String> ALL = List.of("editor", "auditor", "funder", "administrator");

    /** Of which one may choose several. */
    static final Field FIELD = Field.choice("roles", ALL);

    private Roles() {}
}
