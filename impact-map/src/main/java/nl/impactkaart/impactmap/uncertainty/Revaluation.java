package nl.impactkaart.impactmap.uncertainty;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.valuation.Method;
import nl.impactkaart.valuation.RateStep;
import nl.impactkaart.valuation.Valuation;
import nl.impactkaart.valuation.ValuationInput;
import nl.impactkaart.valuation.Valuations;
import nl.impactkaart.valuation.YearValue;
import nl.impactkaart.valuation.uncertainty.Figure;
import nl.impactkaart.valuation.uncertainty.MapFormula;

/** What a map is worth with another value of one figure, by the exact engine: only the lines that change are valued. */
final class Revaluation {

    private final MapFormula formula;
    private final Valuation base;
    private final Map<Figure, List<Integer>> costs = new HashMap<>();
    private final Map<Figure, List<Integer>> outcomes = new HashMap<>();
    private final Map<Figure, Integer> rates = new HashMap<>();

    Revaluation(MapFigures map) {
        formula = map.formula();
        base = Valuations.value(formula.input());
        for (int i = 0; i < formula.costs().size(); i++) {
            enter(i, formula.costs().get(i).figures(), costs);
        }
        for (int i = 0; i < formula.outcomes().size(); i++) {
            enter(i, formula.outcomes().get(i).figures(), outcomes);
        }
        map.figures().stream()
                .filter(figure -> figure.id().kind() == FigureKind.METHOD)
                .forEach(figure -> rates.put(figure.figure(), rates.size()));
    }

    private static void enter(int line, Set<Figure> figures, Map<Figure, List<Integer>> lines) {
        figures.forEach(
                figure -> lines.computeIfAbsent(figure, _ -> new ArrayList<>()).add(line));
    }

    Totals current() {
        return new Totals(base.presentValueOfBenefits(), base.presentValueOfCosts());
    }

    /** @param value that the figure can have */
    Totals with(Figure figure, BigDecimal value) {
        Integer step = rates.get(figure);
        return step == null ? withFigure(figure, value) : withRate(step, value);
    }

    private Totals withFigure(Figure figure, BigDecimal value) {
        List<Integer> ofCosts = costs.getOrDefault(figure, List.of());
        List<Integer> ofOutcomes = outcomes.getOrDefault(figure, List.of());
        Valuation changed = Valuations.value(new ValuationInput(
                formula.method(),
                ofCosts.stream()
                        .map(line -> formula.costs().get(line).line(figure, value))
                        .toList(),
                ofOutcomes.stream()
                        .map(line -> formula.outcomes().get(line).line(figure, value))
                        .toList()));
        BigDecimal benefits = base.presentValueOfBenefits().add(changed.presentValueOfBenefits(), DECIMAL128);
        for (int line : ofOutcomes) {
            benefits = benefits.subtract(base.outcomes().get(line).presentValue(), DECIMAL128);
        }
        BigDecimal costsNow = base.presentValueOfCosts().add(changed.presentValueOfCosts(), DECIMAL128);
        for (int line : ofCosts) {
            costsNow = costsNow.subtract(base.costs().get(line).presentValue(), DECIMAL128);
        }
        return new Totals(benefits, costsNow);
    }

    /** The years are what they are; only what they are worth now changes. */
    private Totals withRate(int step, BigDecimal rate) {
        Method method = formula.method();
        List<RateStep> changed = new ArrayList<>(method.rates());
        changed.set(step, new RateStep(changed.get(step).fromYear(), rate));
        List<BigDecimal> factors = method.withRates(changed).discountFactors();
        BigDecimal benefits = BigDecimal.ZERO;
        BigDecimal costsNow = BigDecimal.ZERO;
        for (YearValue year : base.years()) {
            BigDecimal factor = factors.get(year.year());
            benefits = benefits.add(year.benefits().multiply(factor, DECIMAL128), DECIMAL128);
            BigDecimal cost = method.costsDiscounted() ? year.costs().multiply(factor, DECIMAL128) : year.costs();
            costsNow = costsNow.add(cost, DECIMAL128);
        }
        return new Totals(benefits, costsNow);
    }
}
