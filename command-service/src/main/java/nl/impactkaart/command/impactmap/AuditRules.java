package nl.impactkaart.command.impactmap;

import java.util.List;
import nl.impactkaart.command.impactmap.ImpactMapCommand.AnswerFinding;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RaiseFinding;
import nl.impactkaart.command.impactmap.ImpactMapCommand.VerifyVersion;
import nl.impactkaart.contracts.impactmap.FindingAnswered;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.VersionVerified;
import nl.impactkaart.impactmap.ConfirmedVersion;
import nl.impactkaart.impactmap.Finding;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.meaning.Meaning;

/** Raising and answering findings, and verifying versions. A closed map is audited too: that is when most audits begin. */
final class AuditRules {

    private static final int MOST_FINDINGS = 1_000;

    private AuditRules() {}

    static List<ImpactMapEvent> raise(RaiseFinding command, ImpactMap map) {
        Requirements.room("findings", map.findings().size(), MOST_FINDINGS);
        Meaning.require(command.finding(), map);
        return List.of(command.finding());
    }

    static List<ImpactMapEvent> answer(AnswerFinding command, ImpactMap map) {
        Finding finding = map.finding(command.id())
                .orElseThrow(() -> new RejectedException(new Rejection.UnknownFinding(command.id())));
        if (finding.answer() != null) {
            throw new RejectedException(new Rejection.FindingAnswered(command.id()));
        }
        return List.of(new FindingAnswered(command.id().value(), command.text()));
    }

    static List<ImpactMapEvent> verify(VerifyVersion command, ImpactMap map) {
        ConfirmedVersion version = map.confirmed().stream()
                .filter(confirmed -> confirmed.sequence() == command.confirmedSequence())
                .findFirst()
                .orElseThrow(() -> new RejectedException(new Rejection.UnknownVersion(command.confirmedSequence())));
        return version.verifiedAt() == null ? List.of(new VersionVerified(command.confirmedSequence())) : List.of();
    }
}
