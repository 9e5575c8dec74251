package nl.impactkaart.valuation;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one cost line costs. Amounts are in minor units, unrounded.
 *
 * @param id of the line that was valued
 * @param amounts by project year, undiscounted
 * @param presentValue their sum, discounted only where the method discounts costs
 */
public record CostValue(String id, List<YearAmount> amounts, BigDecimal presentValue) {}
