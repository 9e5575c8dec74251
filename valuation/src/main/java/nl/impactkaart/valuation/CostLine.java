package nl.impactkaart.valuation;

import java.util.List;

/**
 * What one cost line costs.
 *
 * @param id names the line in the result and in refusals; the engine reads nothing else from it
 * @param amounts by project year from 0, minor units; a year without an amount costs nothing, one that is given twice
 *     costs the sum
 */
public record CostLine(String id, List<YearAmount> amounts) {

    public CostLine {
        amounts = List.copyOf(amounts);
    }
}
