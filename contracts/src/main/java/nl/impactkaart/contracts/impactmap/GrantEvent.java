package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/** Something that happened to a grant of the project; it changes no figure. */
public sealed interface GrantEvent extends ImpactMapEvent permits GrantLinked, GrantUnlinked {

    /** Of the grant, within the map. */
    UUID grantId();
}
