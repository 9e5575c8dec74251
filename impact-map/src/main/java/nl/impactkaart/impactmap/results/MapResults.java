package nl.impactkaart.impactmap.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.valuation.OutcomeValue;
import nl.impactkaart.valuation.Payback;
import nl.impactkaart.valuation.Valuation;

/**
 * All results of a map: in money, in effects that are told, in work. Amounts are in minor units of the map's currency,
 * unrounded. Source: docs/method/results.md and distribution.md.
 *
 * @param outcomes all of them, in the order of recording
 * @param benefits in money, divided
 * @param payers who bears the costs
 * @param costsByCategory in the order of the categories; only those that occur
 * @param parties who pays and who benefits
 * @param funding what those who pay are credited with
 * @param participation whom it reaches, and what each costs
 * @param proxies how far the value rests on proxies
 * @param labour by sector of the labour market
 */
public record MapResults(
        Valuation valuation,
        Payback payback,
        List<CountedOutcome> outcomes,
        Benefits benefits,
        List<Payer> payers,
        List<Part<CostCategory>> costsByCategory,
        List<Party> parties,
        Funding funding,
        Participation participation,
        Proxies proxies,
        List<SectorWork> labour) {

    /**
     * The results of a map by its own method.
     *
     * @throws IllegalArgumentException as {@link MapValuation#of}
     */
    public static MapResults of(ImpactMap map) {
        return of(map, MapValuation.of(map));
    }

    /**
     * The results of a map that has been valued already.
     *
     * @param valuation of this very map
     */
    public static MapResults of(ImpactMap map, Valuation valuation) {
        BigDecimal costs = valuation.presentValueOfCosts();
        List<CountedOutcome> outcomes = outcomes(map, valuation);
        List<CountedOutcome> priced = with(OutcomeStatus.PRICED, outcomes);
        Benefits benefits = Benefits.of(priced, map);
        List<CountedCost> paid = CountedCost.of(map, valuation);
        List<Payer> payers = Payer.of(paid);
        return new MapResults(
                valuation,
                Payback.of(valuation),
                outcomes,
                benefits,
                payers,
                Part.add(
                        paid,
                        new EnumMap<>(CostCategory.class),
                        each -> each.cost().category(),
                        each -> each.value().presentValue()),
                Party.of(payers, benefits.byBeneficiary()),
                Funding.of(payers, priced, valuation),
                Participation.of(map, costs),
                Proxies.of(priced, map),
                SectorWork.of(map));
    }

    /** Outcomes that are priced, that are held, or that are excluded. */
    public List<CountedOutcome> with(OutcomeStatus status) {
        return with(status, outcomes);
    }

    /** Effects that are counted and told, not priced, on one level. */
    public List<CountedOutcome> held(ImpactLevel level) {
        return with(OutcomeStatus.HELD).stream()
                .filter(each -> each.outcome().level() == level)
                .toList();
    }

    private static List<CountedOutcome> with(OutcomeStatus status, List<CountedOutcome> outcomes) {
        return outcomes.stream()
                .filter(each -> each.outcome().status() == status)
                .toList();
    }

    private static List<CountedOutcome> outcomes(ImpactMap map, Valuation valuation) {
        Map<String, OutcomeValue> values =
                valuation.outcomes().stream().collect(Collectors.toMap(OutcomeValue::id, Function.identity()));
        List<CountedOutcome> counted = new ArrayList<>();
        for (Outcome outcome : map.outcomes()) {
            OutcomeValue value = values.get(outcome.id().value().toString());
            counted.add(CountedOutcome.of(
                    outcome, map, value == null ? null : value.presentValue(), valuation.presentValueOfCosts()));
        }
        return List.copyOf(counted);
    }
}
