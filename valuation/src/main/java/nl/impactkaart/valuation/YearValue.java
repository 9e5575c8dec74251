package nl.impactkaart.valuation;

import java.math.BigDecimal;

/**
 * Costs and benefits of one project year. Amounts are in minor units, unrounded.
 *
 * @param year project year; 0 is before the project starts
 * @param costs undiscounted
 * @param benefits undiscounted
 * @param discountFactor what one unit of this year is worth now
 * @param presentValueOfCosts discounted only where the method discounts costs
 * @param presentValueOfBenefits discounted
 */
public record YearValue(
        int year,
        BigDecimal costs,
        BigDecimal benefits,
        BigDecimal discountFactor,
        BigDecimal presentValueOfCosts,
        BigDecimal presentValueOfBenefits) {}
