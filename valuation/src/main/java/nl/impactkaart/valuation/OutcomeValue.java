package nl.impactkaart.valuation;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one outcome is worth. Amounts are in minor units, unrounded.
 *
 * @param id of the line that was valued
 * @param netFactor fraction that is left after all deductions
 * @param impactFirstYear value of its first year after deductions, undiscounted: the "impact" of an SROI value map
 * @param impacts value after deductions and drop-off by project year, undiscounted
 * @param presentValue sum of the discounted impacts
 */
public record OutcomeValue(
        String id,
        BigDecimal netFactor,
        BigDecimal impactFirstYear,
        List<YearAmount> impacts,
        BigDecimal presentValue) {}
