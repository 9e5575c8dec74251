package nl.impactkaart.benchmarks.valuation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.valuation.CostLine;
import nl.impactkaart.valuation.Deductions;
import nl.impactkaart.valuation.OutcomeLine;
import nl.impactkaart.valuation.ValuationInput;
import nl.impactkaart.valuation.YearAmount;
import nl.impactkaart.valuation.uncertainty.CostFormula;
import nl.impactkaart.valuation.uncertainty.Figure;
import nl.impactkaart.valuation.uncertainty.MapFormula;
import nl.impactkaart.valuation.uncertainty.OutcomeFormula;
import nl.impactkaart.valuation.uncertainty.PriceLevel;
import nl.impactkaart.valuation.uncertainty.UncertainFigure;
import nl.impactkaart.valuation.uncertainty.YearlyPart;
import nl.impactkaart.valuation.uncertainty.YearlySum;

/** A map with one range for each outcome, on each of its figures in turn. */
final class UncertainMap {

    private final MapFormula formula;
    private final List<UncertainFigure> ranges = new ArrayList<>();

    UncertainMap(ValuationInput input) {
        formula = new MapFormula(
                input.method(),
                input.costs().stream().map(UncertainMap::cost).toList(),
                input.outcomes().stream().map(this::outcome).toList());
    }

    MapFormula formula() {
        return formula;
    }

    List<UncertainFigure> ranges() {
        return List.copyOf(ranges);
    }

    private static CostFormula cost(CostLine line) {
        List<BigDecimal> amounts =
                line.amounts().stream().map(YearAmount::amount).toList();
        return new CostFormula(line.id(), new YearlySum(0, amounts.size(), List.of(YearlyPart.of(amounts))));
    }

    private OutcomeFormula outcome(OutcomeLine line) {
        Figure scale = new Figure("quantity of " + line.id(), BigDecimal.ONE);
        Figure unitValue = new Figure("unit value of " + line.id(), line.unitValue());
        Figure dropOff = new Figure("drop-off of " + line.id(), line.dropOff());
        Figure duration = new Figure(
                "duration of " + line.id(), BigDecimal.valueOf(line.quantities().size()));
        Deductions less = line.deductions();
        List<Figure> deductions = List.of(
                new Figure("deadweight of " + line.id(), less.deadweight()),
                new Figure("displacement of " + line.id(), less.displacement()),
                new Figure("attribution of " + line.id(), less.attribution()),
                new Figure("leakage of " + line.id(), less.leakage()),
                new Figure("substitution of " + line.id(), less.substitution()));
        List<Figure> figures = List.of(scale, unitValue, dropOff, deductions.get(ranges.size() % 5));
        Figure ranged = figures.get(ranges.size() % figures.size());
        ranges.add(new UncertainFigure(
                ranged,
                ranged.value().multiply(new BigDecimal("0.7")),
                ranged.value().multiply(new BigDecimal("1.4"))));
        return new OutcomeFormula(
                line.id(),
                new YearlySum(
                        line.startYear(), line.quantities().size(), List.of(YearlyPart.of(line.quantities(), scale))),
                unitValue,
                PriceLevel.OWN,
                deductions,
                BigDecimal.ZERO,
                dropOff,
                duration);
    }
}
