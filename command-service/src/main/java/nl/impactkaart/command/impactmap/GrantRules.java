package nl.impactkaart.command.impactmap;

import java.util.List;
import java.util.Optional;
import nl.impactkaart.command.impactmap.ImpactMapCommand.LinkGrant;
import nl.impactkaart.command.impactmap.ImpactMapCommand.UnlinkGrant;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import nl.impactkaart.contracts.impactmap.GrantUnlinked;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.Grant;
import nl.impactkaart.impactmap.GrantId;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.meaning.Meaning;

/** Linking grants and unlinking them. */
final class GrantRules {

    private GrantRules() {}

    static List<ImpactMapEvent> link(LinkGrant command, ImpactMap map) {
        GrantLinked linked = command.grant();
        Meaning.require(linked);
        Optional<Grant> standing = map.grant(new GrantId(linked.grantId()));
        if (standing.isPresent()) {
            if (standing.get().says(linked)) {
                return List.of();
            }
            throw new RejectedException(
                    new Rejection.GrantAlreadyLinked(standing.get().id()));
        }
        Requirements.room("grants", map.grants().size(), Limits.GRANTS);
        return List.of(linked);
    }

    static List<ImpactMapEvent> unlink(UnlinkGrant command, ImpactMap map) {
        if (map.grant(command.id()).isEmpty()) {
            throw new RejectedException(new Rejection.UnknownGrant(command.id()));
        }
        Requirements.reason(command);
        return List.of(new GrantUnlinked(command.id().value()));
    }
}
