package nl.impactkaart.command.impactmap;

import java.time.LocalDate;
import java.util.List;
import nl.impactkaart.command.impactmap.ImpactMapCommand.AdoptScenario;
import nl.impactkaart.command.impactmap.ImpactMapCommand.AnswerFinding;
import nl.impactkaart.command.impactmap.ImpactMapCommand.AttachEvidence;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ChooseMethod;
import nl.impactkaart.command.impactmap.ImpactMapCommand.CloseImpactMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.CompareReference;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ConfirmImpactMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.DefineScenario;
import nl.impactkaart.command.impactmap.ImpactMapCommand.DescribeProject;
import nl.impactkaart.command.impactmap.ImpactMapCommand.DiscardScenario;
import nl.impactkaart.command.impactmap.ImpactMapCommand.LinkGrant;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RaiseFinding;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordLabourEffect;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordOutcome;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordReach;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveLabourEffect;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveOutcome;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveReach;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReopenImpactMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseLabourEffect;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseOutcome;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseReach;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseScenario;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ShareMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.StartFilled;
import nl.impactkaart.command.impactmap.ImpactMapCommand.StartImpactMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.TellStory;
import nl.impactkaart.command.impactmap.ImpactMapCommand.UnlinkGrant;
import nl.impactkaart.command.impactmap.ImpactMapCommand.UnshareMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.VerifyVersion;
import nl.impactkaart.command.impactmap.ImpactMapCommand.WithdrawEvidence;
import nl.impactkaart.command.impactmap.ImpactMapCommand.WithdrawStory;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapStatus;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;
import org.jspecify.annotations.Nullable;

/** What follows from a command. No clock, no chance, no framework: the same command on the same map decides the same. */
public final class ImpactMapDecider {

    private ImpactMapDecider() {}

    /**
     * The events that the command leads to; none when it changes nothing.
     *
     * @param effectiveOn from when they are to hold
     * @throws RejectedException when a rule forbids it
     */
    public static List<ImpactMapEvent> decide(ImpactMapCommand command, LocalDate effectiveOn, ImpactMap map) {
        List<ImpactMapEvent> events = decide(command, map);
        EffectRules.require(events, effectiveOn, map);
        return events;
    }

    /**
     * The events that the command leads to, whenever they are to hold.
     *
     * @throws RejectedException when a rule forbids it
     */
    public static List<ImpactMapEvent> decide(ImpactMapCommand command, ImpactMap map) {
        try {
            return decided(command, map);
        } catch (MeaninglessFigureException e) {
            throw new RejectedException(new Rejection.MeaninglessFigure(e.field(), e.reason()));
        }
    }

    /** Why the events of a command happen: what its sender says, and which scenario is adopted. */
    public static @Nullable String reason(ImpactMapCommand command, ImpactMap map) {
        return command instanceof AdoptScenario adopt ? ScenarioRules.reason(adopt, map) : command.reason();
    }

    private static List<ImpactMapEvent> decided(ImpactMapCommand command, ImpactMap map) {
        if (map.status() == MapStatus.NONE && !starts(command)) {
            throw new RejectedException(new Rejection.UnknownMap());
        }
        return switch (command) {
            case StartImpactMap start -> StartRules.start(start, map);
            case StartFilled start -> StartRules.startFilled(start, map);
            case CompareReference compare -> StartRules.compare(compare, open(map));
            case DescribeProject describe -> MapRules.describe(describe, open(map));
            case ChooseMethod choose -> MethodRules.choose(choose, open(map));
            case ConfirmImpactMap confirm -> MapRules.confirm(confirm, map);
            case CloseImpactMap _ -> MapRules.close(map);
            case ReopenImpactMap reopen -> MapRules.reopen(reopen, map);
            case ShareMap share -> MapRules.share(share, map);
            case UnshareMap unshare -> MapRules.unshare(unshare, map);
            case RecordCost add -> CostRules.record(add, open(map));
            case ReviseCost revise -> CostRules.revise(revise, open(map));
            case RemoveCost remove -> CostRules.remove(remove, open(map));
            case RecordReach add -> ReachRules.record(add, open(map));
            case ReviseReach revise -> ReachRules.revise(revise, open(map));
            case RemoveReach remove -> ReachRules.remove(remove, open(map));
            case RecordOutcome add -> OutcomeRules.record(add, open(map));
            case ReviseOutcome revise -> OutcomeRules.revise(revise, open(map));
            case RemoveOutcome remove -> OutcomeRules.remove(remove, open(map));
            case DefineScenario define -> ScenarioRules.define(define, open(map));
            case ReviseScenario revise -> ScenarioRules.revise(revise, open(map));
            case DiscardScenario discard -> ScenarioRules.discard(discard, open(map));
            case AdoptScenario adopt -> ScenarioRules.adopt(adopt, open(map));
            case RecordLabourEffect add -> LabourEffectRules.record(add, open(map));
            case ReviseLabourEffect revise -> LabourEffectRules.revise(revise, open(map));
            case RemoveLabourEffect remove -> LabourEffectRules.remove(remove, open(map));
            case AttachEvidence attach -> EvidenceRules.attach(attach, open(map));
            case WithdrawEvidence withdraw -> EvidenceRules.withdraw(withdraw, open(map));
            case RaiseFinding raise -> AuditRules.raise(raise, map);
            case AnswerFinding answer -> AuditRules.answer(answer, map);
            case VerifyVersion verify -> AuditRules.verify(verify, map);
            case LinkGrant link -> GrantRules.link(link, open(map));
            case UnlinkGrant unlink -> GrantRules.unlink(unlink, open(map));
            case TellStory tell -> StoryRules.tell(tell, open(map));
            case WithdrawStory withdraw -> StoryRules.withdraw(withdraw, map);
        };
    }

    private static boolean starts(ImpactMapCommand command) {
        return command instanceof StartImpactMap || command instanceof StartFilled;
    }

    private static ImpactMap open(ImpactMap map) {
        if (map.status() == MapStatus.CLOSED) {
            throw new RejectedException(new Rejection.MapClosed());
        }
        return map;
    }
}
