package nl.impactkaart.command.impactmap;

import static nl.impactkaart.command.impactmap.Sample.COST;
import static nl.impactkaart.command.impactmap.Sample.EVIDENCE;
import static nl.impactkaart.command.impactmap.Sample.FUNDER;
import static nl.impactkaart.command.impactmap.Sample.LABOUR_EFFECT;
import static nl.impactkaart.command.impactmap.Sample.OUTCOME;
import static nl.impactkaart.command.impactmap.Sample.REACH;
import static nl.impactkaart.command.impactmap.Sample.compared;
import static nl.impactkaart.command.impactmap.Sample.cost;
import static nl.impactkaart.command.impactmap.Sample.costRevised;
import static nl.impactkaart.command.impactmap.Sample.described;
import static nl.impactkaart.command.impactmap.Sample.evidence;
import static nl.impactkaart.command.impactmap.Sample.finding;
import static nl.impactkaart.command.impactmap.Sample.grant;
import static nl.impactkaart.command.impactmap.Sample.labourEffect;
import static nl.impactkaart.command.impactmap.Sample.labourEffectRevised;
import static nl.impactkaart.command.impactmap.Sample.method;
import static nl.impactkaart.command.impactmap.Sample.outcome;
import static nl.impactkaart.command.impactmap.Sample.outcomeRevised;
import static nl.impactkaart.command.impactmap.Sample.reach;
import static nl.impactkaart.command.impactmap.Sample.reachRevised;
import static nl.impactkaart.command.impactmap.Sample.story;
import static nl.impactkaart.command.impactmap.Scenario.given;
import static nl.impactkaart.command.impactmap.Scenario.givenStarted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import nl.impactkaart.command.impactmap.ImpactMapCommand.TellStory;
import nl.impactkaart.command.impactmap.ImpactMapCommand.UnlinkGrant;
import nl.impactkaart.command.impactmap.ImpactMapCommand.UnshareMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.VerifyVersion;
import nl.impactkaart.command.impactmap.ImpactMapCommand.WithdrawEvidence;
import nl.impactkaart.command.impactmap.ImpactMapCommand.WithdrawStory;
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.contracts.impactmap.ScenarioRevised;
import nl.impactkaart.impactmap.FindingId;
import nl.impactkaart.impactmap.GrantId;
import nl.impactkaart.impactmap.ScenarioId;
import nl.impactkaart.impactmap.StoryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for commands of every kind. */
class EveryCommandTest {

    private static final String WHY = "because it changed";

    private static final List<ImpactMapCommand> OF_FIGURES = List.of(
            new DescribeProject(described("Better health"), WHY),
            new ChooseMethod(method("horizonYears", 10), false, WHY),
            new RecordCost(cost(), WHY),
            new ReviseCost(costRevised("payer", "Province"), WHY),
            new RemoveCost(COST, WHY),
            new RecordReach(reach(), WHY),
            new ReviseReach(reachRevised("targetGroup", "Neighbours"), WHY),
            new RemoveReach(REACH, WHY),
            new RecordOutcome(outcome(), WHY),
            new ReviseOutcome(outcomeRevised("unit", "calls"), WHY),
            new RemoveOutcome(OUTCOME, WHY),
            new DefineScenario(new ScenarioDefined(Sample.id(40), "Less luck", null, List.of()), WHY),
            new ReviseScenario(new ScenarioRevised(Sample.id(40), "Less luck", null, List.of()), WHY),
            new DiscardScenario(new ScenarioId(Sample.id(40)), WHY),
            new AdoptScenario(new ScenarioId(Sample.id(40)), WHY),
            new RecordLabourEffect(labourEffect(), WHY),
            new ReviseLabourEffect(labourEffectRevised("sector", "Care"), WHY),
            new RemoveLabourEffect(LABOUR_EFFECT, WHY),
            new AttachEvidence(evidence(), WHY),
            new WithdrawEvidence(EVIDENCE, WHY),
            new CompareReference(compared(), WHY),
            new TellStory(story()),
            new LinkGrant(grant(), WHY),
            new UnlinkGrant(new GrantId(grant().grantId()), WHY));

    private static final List<ImpactMapCommand> OF_THE_MAP = List.of(
            new ConfirmImpactMap("Plan", WHY),
            new CloseImpactMap(WHY),
            new ReopenImpactMap(WHY),
            new ShareMap(FUNDER, WHY),
            new UnshareMap(FUNDER, WHY),
            new RaiseFinding(finding(), WHY),
            new AnswerFinding(new FindingId(finding().findingId()), "It is there now", WHY),
            new VerifyVersion(1, WHY),
            new WithdrawStory(new StoryId(story().storyId())));

    static List<ImpactMapCommand> ofFigures() {
        return OF_FIGURES;
    }

    static Stream<ImpactMapCommand> all() {
        return Stream.concat(OF_FIGURES.stream(), OF_THE_MAP.stream());
    }

    @Test
    void no_kind_of_command_is_missing_here() {
        Set<Class<?>> here = Stream.concat(Stream.of(Sample.start(), Sample.startFilled()), all())
                .map(ImpactMapCommand::getClass)
                .collect(Collectors.toSet());

        assertThat(here).isEqualTo(Set.of(ImpactMapCommand.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_map_that_was_never_started_is_unknown(ImpactMapCommand command) {
        given().when(command).thenRejected(new Rejection.UnknownMap());
    }

    @ParameterizedTest
    @MethodSource("ofFigures")
    void a_closed_map_keeps_its_figures(ImpactMapCommand command) {
        givenStarted(cost(), reach(), outcome(), labourEffect(), evidence(), new ImpactMapClosed())
                .when(command)
                .thenRejected(new Rejection.MapClosed());
    }
}
