package nl.impactkaart.impactmap.results;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.impactmap.Reach;
import nl.impactkaart.impactmap.results.ShownResults.BenefitsResult;
import nl.impactkaart.impactmap.results.ShownResults.CategoryPart;
import nl.impactkaart.impactmap.results.ShownResults.CostsResult;
import nl.impactkaart.impactmap.results.ShownResults.FunderResult;
import nl.impactkaart.impactmap.results.ShownResults.FundingResult;
import nl.impactkaart.impactmap.results.ShownResults.GradePart;
import nl.impactkaart.impactmap.results.ShownResults.GroupPart;
import nl.impactkaart.impactmap.results.ShownResults.GroupResult;
import nl.impactkaart.impactmap.results.ShownResults.LevelPart;
import nl.impactkaart.impactmap.results.ShownResults.MoneyResult;
import nl.impactkaart.impactmap.results.ShownResults.OutcomeResult;
import nl.impactkaart.impactmap.results.ShownResults.ParticipationResult;
import nl.impactkaart.impactmap.results.ShownResults.PartyPart;
import nl.impactkaart.impactmap.results.ShownResults.PartyResult;
import nl.impactkaart.impactmap.results.ShownResults.PayerResult;
import nl.impactkaart.impactmap.results.ShownResults.ProxyResult;
import nl.impactkaart.impactmap.results.ShownResults.ReachedYear;
import nl.impactkaart.impactmap.results.ShownResults.SectorResult;
import nl.impactkaart.impactmap.results.ShownResults.ToldResult;
import nl.impactkaart.impactmap.results.ShownResults.UnitsInYear;
import nl.impactkaart.impactmap.results.ShownResults.WorkInYear;
import nl.impactkaart.impactmap.results.ShownResults.YearCost;
import nl.impactkaart.impactmap.results.ShownResults.YearResult;
import nl.impactkaart.valuation.Rounding;
import nl.impactkaart.valuation.Valuation;
import org.jspecify.annotations.Nullable;

/** Rounds results for readers. */
final class Showing {

    private final MapResults results;
    private final int fractionDigits;

    /** @param fractionDigits decimals of the currency: 2 for the euro */
    Showing(MapResults results, int fractionDigits) {
        this.results = results;
        this.fractionDigits = fractionDigits;
    }

    ShownResults results() {
        return new ShownResults(
                money(),
                benefits(),
                costs(),
                results.parties().stream()
                        .map(party -> new PartyResult(
                                party.name(), money(party.costs()), money(party.benefits()), money(party.net())))
                        .toList(),
                new FundingResult(
                        results.funding().funders().stream().map(this::funder).toList(),
                        money(results.funding().unallocated())),
                proxies(),
                participation(),
                outcomes(results.with(OutcomeStatus.PRICED)),
                Arrays.stream(ImpactLevel.values())
                        .map(level -> new ToldResult(level, outcomes(results.held(level))))
                        .filter(told -> !told.outcomes().isEmpty())
                        .toList(),
                outcomes(results.with(OutcomeStatus.EXCLUDED)),
                results.labour().stream().map(Showing::sector).toList());
    }

    private MoneyResult money() {
        Valuation valuation = results.valuation();
        return new MoneyResult(
                factor(valuation.returnFactor()),
                money(valuation.netPresentValue()),
                factor(valuation.netReturn()),
                money(valuation.presentValueOfBenefits()),
                money(valuation.presentValueOfCosts()),
                money(valuation.undiscountedCosts()),
                factor(results.payback().paybackMonths()),
                factor(results.payback().paybackMonthsCumulative()),
                valuation.years().stream()
                        .map(year -> new YearResult(
                                year.year(),
                                money(year.costs()),
                                money(year.benefits()),
                                money(year.presentValueOfCosts()),
                                money(year.presentValueOfBenefits())))
                        .toList());
    }

    private BenefitsResult benefits() {
        Benefits benefits = results.benefits();
        return new BenefitsResult(
                parties(benefits.byStakeholder()),
                parties(benefits.byBeneficiary()),
                benefits.byLevel().stream()
                        .map(part -> new LevelPart(part.of(), money(part.presentValue())))
                        .toList(),
                benefits.byGroup().stream().map(this::group).toList());
    }

    private List<PartyPart> parties(List<Part<String>> parts) {
        return parts.stream()
                .map(part -> new PartyPart(part.of(), money(part.presentValue())))
                .toList();
    }

    private GroupPart group(Benefits.OfGroup part) {
        Reach group = part.group();
        return new GroupPart(
                group == null ? null : group.id().value(),
                group == null ? null : group.targetGroup(),
                money(part.presentValue()));
    }

    private CostsResult costs() {
        return new CostsResult(
                results.payers().stream()
                        .map(payer -> new PayerResult(
                                payer.name(),
                                money(payer.presentValue()),
                                payer.byYear().stream()
                                        .map(year -> new YearCost(year.year(), money(year.amount())))
                                        .toList()))
                        .toList(),
                results.costsByCategory().stream()
                        .map(part -> new CategoryPart(part.of(), money(part.presentValue())))
                        .toList());
    }

    private FunderResult funder(Funding.Funder funder) {
        return new FunderResult(
                funder.name(),
                money(funder.pays()),
                factor(funder.shareOfCosts()),
                money(funder.allocated()),
                factor(funder.ratio()));
    }

    private ProxyResult proxies() {
        Proxies proxies = results.proxies();
        return new ProxyResult(
                factor(proxies.share()),
                factor(proxies.shareWithSource()),
                proxies.byGrade().stream()
                        .map(part -> new GradePart(part.grade(), Rounding.factor(part.share())))
                        .toList());
    }

    private ParticipationResult participation() {
        Participation participation = results.participation();
        return new ParticipationResult(
                participation.people(),
                participation.personYears(),
                moneyIfAny(participation.costPerParticipant()),
                moneyIfAny(participation.costPerPersonYear()),
                participation.groups().stream().map(Showing::group).toList());
    }

    private static GroupResult group(GroupReach reach) {
        return new GroupResult(
                reach.group().id().value(),
                reach.group().targetGroup(),
                reach.people(),
                reach.personYears(),
                reach.years().stream()
                        .map(year -> new ReachedYear(
                                year.year(), year.plannedPeople(), year.actualPeople(), factor(year.realised())))
                        .toList());
    }

    private List<OutcomeResult> outcomes(List<CountedOutcome> outcomes) {
        return outcomes.stream().map(this::outcome).toList();
    }

    private OutcomeResult outcome(CountedOutcome counted) {
        return new OutcomeResult(
                counted.outcome().id().value(),
                counted.outcome().description(),
                counted.outcome().stakeholder(),
                counted.outcome().level(),
                counted.outcome().status(),
                counted.outcome().unit(),
                quantity(counted.units()),
                counted.unitsByYear().stream()
                        .map(year -> new UnitsInYear(year.year(), quantity(year.units())))
                        .toList(),
                moneyIfAny(counted.presentValue()),
                moneyIfAny(counted.costPerUnit()),
                Rounding.factor(counted.unallocatedShare()));
    }

    private static SectorResult sector(SectorWork work) {
        return new SectorResult(
                work.sector(),
                quantity(work.hours()),
                quantity(work.fteYears()),
                work.years().stream()
                        .map(year -> new WorkInYear(year.year(), quantity(year.hours()), quantity(year.fte())))
                        .toList());
    }

    private BigDecimal money(BigDecimal minor) {
        return Rounding.money(minor, fractionDigits);
    }

    private @Nullable BigDecimal moneyIfAny(@Nullable BigDecimal minor) {
        return minor == null ? null : money(minor);
    }

    private static @Nullable BigDecimal factor(@Nullable BigDecimal value) {
        return value == null ? null : Rounding.factor(value);
    }

    private static BigDecimal quantity(BigDecimal value) {
        return Rounding.factor(value).stripTrailingZeros();
    }
}
