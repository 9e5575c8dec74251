package nl.impactkaart.valuation;

import java.math.BigDecimal;

/**
 * An amount in one project year.
 *
 * @param year project year; 0 is before the project starts
 * @param amount minor units, unrounded
 */
public record YearAmount(int year, BigDecimal amount) {}
