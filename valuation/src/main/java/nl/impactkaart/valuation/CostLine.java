package nl.impactkaart.valuation;

import java.util.List;

/**
 * What one cost line costs.
 *
 * @param amounts by project year from 0, minor units; a year without an amount costs nothing
 */
public record CostLine(String id, List<YearAmount> amounts) {

    public CostLine {
        amounts = List.copyOf(amounts);
    }
}
