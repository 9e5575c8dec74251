package nl.impactkaart.contracts.impactmap;

import java.math.BigDecimal;

/**
 * The discount rate from a project year on, until the next step.
 *
 * @param fromYear project year, from 1
 * @param ratePerYear a fraction: 0.035 is 3.5 %
 */
public record RateFromYear(int fromYear, BigDecimal ratePerYear) {}
