package nl.impactkaart.valuation.uncertainty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.impactkaart.valuation.CostLine;
import nl.impactkaart.valuation.YearAmount;

/**
 * How a cost line follows from figures.
 *
 * @param id of the line
 * @param amounts in minor units
 */
public record CostFormula(String id, YearlySum amounts) {

    /** The line as the map has it. */
    public CostLine line() {
        return line(amounts.amounts());
    }

    /** The line with another value of one figure. */
    public CostLine line(Figure changed, BigDecimal value) {
        return line(amounts.amounts(changed, value));
    }

    /** What the line follows from. */
    public Set<Figure> figures() {
        return amounts.figures();
    }

    private CostLine line(List<BigDecimal> byYear) {
        List<YearAmount> years = new ArrayList<>(byYear.size());
        for (BigDecimal amount : byYear) {
            years.add(new YearAmount(amounts.firstYear() + years.size(), amount));
        }
        return new CostLine(id, years);
    }
}
