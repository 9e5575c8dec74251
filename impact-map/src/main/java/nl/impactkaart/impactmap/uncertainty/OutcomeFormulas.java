package nl.impactkaart.impactmap.uncertainty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.impactmap.Prices;
import nl.impactkaart.impactmap.ReachId;
import nl.impactkaart.impactmap.uncertainty.MapFigure.Response;
import nl.impactkaart.valuation.Adjustment;
import nl.impactkaart.valuation.Method;
import nl.impactkaart.valuation.uncertainty.Figure;
import nl.impactkaart.valuation.uncertainty.OutcomeFormula;
import nl.impactkaart.valuation.uncertainty.YearlyPart;
import nl.impactkaart.valuation.uncertainty.YearlySum;

/** From a priced outcome to the formula of its line. */
final class OutcomeFormulas {

    private final Method method;
    private final Prices prices;
    private final Map<ReachId, Group> groups;
    private final List<MapFigure> figures;

    OutcomeFormulas(Method method, Prices prices, Map<ReachId, Group> groups, List<MapFigure> figures) {
        this.method = method;
        this.prices = prices;
        this.groups = groups;
        this.figures = figures;
    }

    OutcomeFormula formula(Outcome outcome, BigDecimal optimismBias) {
        RowFigures row = new RowFigures(FigureKind.OUTCOME, outcome.id().value(), outcome.ranges(), figures);
        int longest = method.horizonYears() - outcome.startYear() + 1;
        Long minor = outcome.unitValueMinor();
        OutcomeFormula formula = new OutcomeFormula(
                outcome.id().value().toString(),
                new YearlySum(outcome.startYear(), longest, quantities(outcome, longest, row)),
                row.add(
                        "unitValueMinor",
                        minor == null ? BigDecimal.ZERO : BigDecimal.valueOf(minor),
                        Domain.ANY,
                        optimismBias.signum() == 0 ? Response.STRAIGHT : Response.BENT_AT_ZERO),
                prices.level(outcome.priceLevelYear()),
                deductions(outcome, row),
                optimismBias,
                row.add("dropOff", outcome.dropOff(), Domain.FRACTION, Response.CURVED),
                row.add(
                        "durationYears",
                        BigDecimal.valueOf(durationYears(outcome)),
                        Domain.years(longest),
                        Response.STEPPED));
        row.requireAllRanged();
        return formula;
    }

    /** As it is valued: quantities by year are as many as they are. */
    private static int durationYears(Outcome outcome) {
        return outcome.quantityByYear().isEmpty()
                ? outcome.durationYears()
                : outcome.quantityByYear().size();
    }

    private List<YearlyPart> quantities(Outcome outcome, int longest, RowFigures row) {
        List<BigDecimal> everyYear = Collections.nCopies(longest, BigDecimal.ONE);
        if (!outcome.quantityByYear().isEmpty()) {
            return byYear(outcome.quantityByYear(), everyYear, row);
        }
        if (outcome.incidence() != null) {
            Figure incidence = quantity("incidence", outcome.incidence(), row);
            Group group = outcome.reachId() == null ? null : groups.get(outcome.reachId());
            return group == null ? List.of() : List.of(group.times(incidence, outcome.startYear(), longest));
        }
        return outcome.quantityPerYear() == null
                ? List.of()
                : List.of(YearlyPart.of(everyYear, quantity("quantityPerYear", outcome.quantityPerYear(), row)));
    }

    /** Each year by itself; the last one holds on for as long as the outcome may last. */
    private static List<YearlyPart> byYear(List<BigDecimal> quantities, List<BigDecimal> everyYear, RowFigures row) {
        List<YearlyPart> parts = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            boolean last = i == quantities.size() - 1;
            parts.add(new YearlyPart(
                    i,
                    everyYear.subList(i, last ? everyYear.size() : i + 1),
                    List.of(quantity("quantityByYear[" + i + "]", quantities.get(i), row)),
                    BigDecimal.ONE));
        }
        return parts;
    }

    private static Figure quantity(String name, BigDecimal value, RowFigures row) {
        return row.add(name, value, Domain.NOT_NEGATIVE, Response.STRAIGHT);
    }

    private List<Figure> deductions(Outcome outcome, RowFigures row) {
        Map<String, BigDecimal> deductions = new LinkedHashMap<>();
        deductions.put("deadweight", outcome.deadweight());
        deductions.put("displacement", outcome.displacement());
        deductions.put("attribution", outcome.attribution());
        deductions.put("leakage", outcome.leakage());
        deductions.put("substitution", outcome.substitution());
        BigDecimal left =
                BigDecimal.ONE.subtract(deductions.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        List<Figure> added = new ArrayList<>();
        deductions.forEach((name, value) -> {
            Domain domain = method.adjustment() == Adjustment.SUBTRACTIVE
                    ? new Domain(BigDecimal.ZERO, left.add(value))
                    : Domain.FRACTION;
            added.add(row.add(name, value, domain, Response.STRAIGHT));
        });
        return added;
    }
}
