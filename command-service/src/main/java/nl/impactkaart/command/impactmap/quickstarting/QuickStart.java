package nl.impactkaart.command.impactmap.quickstarting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.impactkaart.command.api.AnswerProblems;
import nl.impactkaart.command.impactmap.ImpactMapCommand;
import nl.impactkaart.command.impactmap.ImpactMapCommand.CompareReference;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordOutcome;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordReach;
import nl.impactkaart.command.impactmap.ImpactMapCommand.StartFilled;
import nl.impactkaart.command.impactmap.ImpactMapCommand.StartImpactMap;
import nl.impactkaart.command.impactmap.RejectedException;
import nl.impactkaart.command.impactmap.choosingmethod.MethodRequest;
import nl.impactkaart.command.impactmap.quickstarting.QuickStartRequest.ComparisonRequest;
import nl.impactkaart.command.impactmap.quickstarting.QuickStartRequest.YearlyCost;
import nl.impactkaart.command.organisation.Organisations;
import nl.impactkaart.command.organisation.References;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;
import nl.impactkaart.impactmap.reference.Derivation;
import nl.impactkaart.impactmap.reference.Expectation;
import nl.impactkaart.impactmap.reference.ReferenceProject;
import org.springframework.stereotype.Component;

/** From the three steps to a command: the reference is looked up and pinned before anything is decided. */
@Component
class QuickStart {

    private final Organisations organisations;
    private final References references;

    QuickStart(Organisations organisations, References references) {
        this.organisations = organisations;
        this.references = references;
    }

    StartFilled command(QuickStartRequest asked, UUID organisation) {
        UUID group = UUID.randomUUID();
        List<ImpactMapCommand> figures = new ArrayList<>();
        figures.add(new RecordReach(reach(asked, group), null));
        asked.costs().forEach(cost -> figures.add(new RecordCost(cost(cost, asked.projectYears(), group), null)));
        if (asked.reference() != null) {
            Derivation derivation = derive(asked.reference(), asked.currencyOrEuro(), group, organisation);
            derivation.outcomes().forEach(outcome -> figures.add(new RecordOutcome(outcome, null)));
            figures.add(new CompareReference(derivation.compared(), null));
        }
        return new StartFilled(start(asked, organisation), figures, asked.reason());
    }

    private StartImpactMap start(QuickStartRequest asked, UUID organisation) {
        MethodChosen method = asked.method() == null
                ? MethodRequest.byDefault(asked.projectYears())
                : asked.method().chosen(asked.projectYears(), organisations.methodsOf(organisation));
        ImpactMapStarted started = new ImpactMapStarted(
                asked.project(),
                asked.projectType(),
                asked.periodStart(),
                asked.periodEnd(),
                asked.currencyOrEuro(),
                asked.perspective() == null ? Perspective.EX_ANTE : asked.perspective());
        return new StartImpactMap(started, method, null);
    }

    /** People are planned when the map looks ahead, counted when it looks back. */
    private static ReachRecorded reach(QuickStartRequest asked, UUID group) {
        boolean ahead = asked.perspective() != Perspective.EX_POST;
        Long people = asked.peoplePerYear();
        return new ReachRecorded(
                group,
                asked.targetGroup(),
                IntStream.rangeClosed(1, asked.projectYears())
                        .mapToObj(year -> new PeopleInYear(year, ahead ? people : null, ahead ? null : people))
                        .toList(),
                List.of(),
                null,
                null);
    }

    private static CostRecorded cost(YearlyCost cost, int lastYear, UUID group) {
        return new CostRecorded(
                UUID.randomUUID(),
                cost.description(),
                cost.payer(),
                cost.category(),
                1,
                lastYear,
                cost.amountMinor(),
                cost.amountPerParticipantMinor(),
                cost.amountPerParticipantMinor() == null ? null : group,
                cost.inKindHours(),
                cost.inKindHourlyRateMinor(),
                List.of(),
                null,
                cost.source());
    }

    private Derivation derive(ComparisonRequest asked, String currency, UUID group, UUID organisation) {
        try {
            ReferenceProject reference =
                    references.find(asked.kind(), asked.referenceId(), asked.sequence(), organisation);
            if (!reference.currency().equals(currency)) {
                throw new MeaninglessFigureException(
                        "referenceId",
                        "is in " + reference.currency() + ", the map in " + currency
                                + "; choose one in the same currency");
            }
            return reference.derive(expectations(asked), group, UUID::randomUUID);
        } catch (MeaninglessFigureException e) {
            throw AnswerProblems.meaningless("reference." + e.field(), e.reason());
        } catch (RejectedException e) {
            throw AnswerProblems.of(e.rejection());
        }
    }

    private static List<Expectation> expectations(ComparisonRequest asked) {
        return asked.expectations() == null
                ? List.of()
                : asked.expectations().stream()
                        .map(expected ->
                                new Expectation(expected.referenceOutcomeId(), expected.effect(), expected.rationale()))
                        .toList();
    }
}
