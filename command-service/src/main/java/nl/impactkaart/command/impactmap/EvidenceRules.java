package nl.impactkaart.command.impactmap;

import java.util.List;
import nl.impactkaart.command.impactmap.ImpactMapCommand.AttachEvidence;
import nl.impactkaart.command.impactmap.ImpactMapCommand.WithdrawEvidence;
import nl.impactkaart.contracts.impactmap.EvidenceWithdrawn;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.meaning.Meaning;

/** Attaching and withdrawing evidence. */
final class EvidenceRules {

    private static final int MOST_PIECES = 1_000;

    private EvidenceRules() {}

    static List<ImpactMapEvent> attach(AttachEvidence command, ImpactMap map) {
        Requirements.room("pieces of evidence", map.evidence().size(), MOST_PIECES);
        Meaning.require(command.evidence(), map);
        return List.of(command.evidence());
    }

    static List<ImpactMapEvent> withdraw(WithdrawEvidence command, ImpactMap map) {
        if (map.evidence(command.id()).isEmpty()) {
            throw new RejectedException(new Rejection.UnknownEvidence(command.id()));
        }
        Requirements.reason(command);
        return List.of(new EvidenceWithdrawn(command.id().value()));
    }
}
