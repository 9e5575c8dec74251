package nl.impactkaart.command.impactmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ChooseMethod;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ConfirmImpactMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.DescribeProject;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReopenImpactMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ShareMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.StartImpactMap;
import nl.impactkaart.command.impactmap.ImpactMapCommand.UnshareMap;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapReopened;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.MapUnshared;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapStatus;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.impactmap.Outcome;

/** The map as a whole: start, description, method, confirming, closing and sharing. */
final class MapRules {

    private static final int MOST_SHARES = 200;
    private static final int MOST_VERSIONS = 1_000;

    private MapRules() {}

    static List<ImpactMapEvent> start(StartImpactMap command, ImpactMap map) {
        if (map.status() != MapStatus.NONE) {
            throw new RejectedException(new Rejection.MapAlreadyStarted());
        }
        ImpactMapStarted started = command.started();
        if (started.periodEnd().isBefore(started.periodStart())) {
            throw RejectedException.meaningless("periodEnd", "lies before periodStart; exchange them");
        }
        requireCurrency(started.currency());
        LocalDate last = started.periodStart().plusYears(Limits.PROJECT_YEARS);
        if (!started.periodEnd().isBefore(last)) {
            throw RejectedException.meaningless(
                    "periodEnd", "is more than " + Limits.PROJECT_YEARS + " years after periodStart");
        }
        requireMeaning(command.method());
        return List.of(started, command.method());
    }

    private static void requireCurrency(String code) {
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency ->
                        currency.getCurrencyCode().equals(code) && currency.getDefaultFractionDigits() >= 0);
        if (!known) {
            throw RejectedException.meaningless("currency", "is not an ISO 4217 code of a currency, such as EUR");
        }
    }

    static List<ImpactMapEvent> describe(DescribeProject command, ImpactMap map) {
        if (map.description() != null && map.description().has(command.description())) {
            return List.of();
        }
        if (map.description() != null) {
            Figures.requireReason(command);
        }
        return List.of(command.description());
    }

    static List<ImpactMapEvent> choose(ChooseMethod command, ImpactMap map) {
        MethodChosen method = command.method();
        if (method.equals(map.method())) {
            return List.of();
        }
        Figures.requireReason(command);
        requireMeaning(method);
        for (Cost cost : map.costs()) {
            requireWithin(method, "cost " + cost.id().value(), cost.lastYear());
        }
        for (Outcome outcome : map.outcomes()) {
            requireWithin(method, "outcome " + outcome.id().value(), outcome.startYear() + outcome.durationYears() - 1);
            if (method.adjustment() == Adjustment.SUBTRACTIVE) {
                OutcomeRules.requireDeductionsWithinOne(
                        "adjustment",
                        outcome.deadweight(),
                        outcome.displacement(),
                        outcome.attribution(),
                        outcome.leakage(),
                        outcome.substitution());
            }
        }
        return List.of(method);
    }

    private static void requireWithin(MethodChosen method, String row, int lastYear) {
        if (lastYear > method.horizonYears()) {
            throw RejectedException.meaningless(
                    "horizonYears",
                    "ends before " + row + ", which reaches year " + lastYear + "; choose a longer horizon");
        }
    }

    private static void requireMeaning(MethodChosen method) {
        if (method.horizonYears() < 1 || method.horizonYears() > Limits.PROJECT_YEARS) {
            throw RejectedException.meaningless(
                    "horizonYears", "is " + method.horizonYears() + "; it is 1 to " + Limits.PROJECT_YEARS);
        }
        int previous = 0;
        for (int i = 0; i < method.rates().size(); i++) {
            RateFromYear step = method.rates().get(i);
            String field = "rates[" + i + "]";
            if (i == 0 && step.fromYear() != 1) {
                throw RejectedException.meaningless(field + ".fromYear", "is not 1; rates begin with year 1");
            }
            if (step.fromYear() <= previous || step.fromYear() > Limits.PROJECT_YEARS) {
                throw RejectedException.meaningless(
                        field + ".fromYear", "does not follow the step before it; give steps in their order");
            }
            previous = step.fromYear();
            if (step.ratePerYear().compareTo(BigDecimal.ONE.negate()) <= 0
                    || step.ratePerYear().compareTo(BigDecimal.ONE) > 0
                    || step.ratePerYear().scale() > 12) {
                throw RejectedException.meaningless(
                        field + ".ratePerYear",
                        "is not a fraction above -1 and at most 1 with up to 12 decimals; 3.5 % is \"0.035\"");
            }
        }
        if (!Methods.isValued(method)) {
            throw RejectedException.meaningless("methodId", "names a method with parameters that cannot be valued yet");
        }
        if (method.rates().isEmpty()) {
            throw RejectedException.meaningless("rates", "is empty; give the rate from year 1 on");
        }
    }

    static List<ImpactMapEvent> confirm(ConfirmImpactMap command, ImpactMap map) {
        if (map.confirmed().size() >= MOST_VERSIONS) {
            throw new RejectedException(new Rejection.TooManyRows("confirmed versions", MOST_VERSIONS));
        }
        return List.of(new ImpactMapConfirmed(command.name(), map.sequence()));
    }

    static List<ImpactMapEvent> close(ImpactMap map) {
        return map.status() == MapStatus.CLOSED ? List.of() : List.of(new ImpactMapClosed());
    }

    static List<ImpactMapEvent> reopen(ReopenImpactMap command, ImpactMap map) {
        if (map.status() != MapStatus.CLOSED) {
            throw new RejectedException(new Rejection.MapNotClosed());
        }
        Figures.requireReason(command);
        return List.of(new ImpactMapReopened());
    }

    static List<ImpactMapEvent> share(ShareMap command, ImpactMap map) {
        if (map.sharedWith().contains(command.funderId())) {
            return List.of();
        }
        if (command.funderId().equals(map.organisation())) {
            throw RejectedException.meaningless("funderId", "is the map's own organisation, which sees it anyway");
        }
        Figures.requireRoom("funders", map.sharedWith().size(), MOST_SHARES);
        return List.of(new MapShared(command.funderId()));
    }

    static List<ImpactMapEvent> unshare(UnshareMap command, ImpactMap map) {
        return map.sharedWith().contains(command.funderId()) ? List.of(new MapUnshared(command.funderId())) : List.of();
    }
}
