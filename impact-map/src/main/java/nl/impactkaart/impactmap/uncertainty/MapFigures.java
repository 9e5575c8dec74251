package nl.impactkaart.impactmap.uncertainty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.impactmap.Prices;
import nl.impactkaart.impactmap.Project;
import nl.impactkaart.impactmap.Reach;
import nl.impactkaart.impactmap.ReachId;
import nl.impactkaart.valuation.Method;
import nl.impactkaart.valuation.RateStep;
import nl.impactkaart.valuation.ValuationInput;
import nl.impactkaart.valuation.uncertainty.Figure;
import nl.impactkaart.valuation.uncertainty.MapFormula;

/**
 * A map as a formula of its figures: those of costs, priced outcomes, and the reach that either uses.
 *
 * @param figures of the formula, then the discount rates, in the order of the method's steps
 */
record MapFigures(MapFormula formula, List<MapFigure> figures) {

    /** @throws IllegalArgumentException as {@link MapValuation#of}, and when a row ranges a figure without a value */
    static MapFigures of(ImpactMap map) {
        ValuationInput input = MapValuation.input(map);
        Method method = input.method();
        List<MapFigure> figures = new ArrayList<>();
        Map<ReachId, Group> groups = groups(map, method.horizonYears(), figures);
        CostFormulas costs = new CostFormulas(groups, figures);
        OutcomeFormulas outcomes = new OutcomeFormulas(method, Prices.of(map.method()), groups, figures);
        List<Outcome> priced = map.outcomes().stream()
                .filter(outcome -> outcome.status() == OutcomeStatus.PRICED)
                .toList();
        MapFormula formula = new MapFormula(
                method,
                map.costs().stream().map(costs::formula).toList(),
                IntStream.range(0, priced.size())
                        .mapToObj(i -> outcomes.formula(
                                priced.get(i), input.outcomes().get(i).optimismBias()))
                        .toList());
        figures.addAll(rates(method));
        return new MapFigures(formula, List.copyOf(figures));
    }

    private static Map<ReachId, Group> groups(ImpactMap map, int horizonYears, List<MapFigure> figures) {
        Project project = map.project();
        Perspective perspective = project == null ? Perspective.EX_ANTE : project.perspective();
        Map<ReachId, Group> groups = new LinkedHashMap<>();
        for (Reach reach : map.reach()) {
            if (isUsed(reach.id(), map)) {
                RowFigures row = new RowFigures(FigureKind.REACH, reach.id().value(), reach.ranges(), figures);
                groups.put(reach.id(), Group.of(reach, perspective, horizonYears, row));
                row.requireAllRanged();
            }
        }
        return groups;
    }

    private static boolean isUsed(ReachId id, ImpactMap map) {
        return map.costs().stream().anyMatch(cost -> uses(cost, id))
                || map.outcomes().stream()
                        .anyMatch(outcome -> outcome.status() == OutcomeStatus.PRICED && id.equals(outcome.reachId()));
    }

    private static boolean uses(Cost cost, ReachId id) {
        return cost.amountPerParticipantMinor() != null && (cost.reachId() == null || id.equals(cost.reachId()));
    }

    private static List<MapFigure> rates(Method method) {
        List<MapFigure> rates = new ArrayList<>();
        for (RateStep step : method.rates()) {
            FigureId id = new FigureId(FigureKind.METHOD, null, "rates[" + rates.size() + "].ratePerYear");
            rates.add(new MapFigure(
                    id,
                    new Figure(id.toString(), step.ratePerYear()),
                    new Domain(step.ratePerYear().min(BigDecimal.ZERO), BigDecimal.ONE),
                    MapFigure.Response.TURNING,
                    null));
        }
        return rates;
    }
}
