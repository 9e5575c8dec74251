package nl.impactkaart.valuation.uncertainty;

import java.math.BigDecimal;

/**
 * A number of a map that can be varied; where a formula names it more than once, it varies everywhere together.
 *
 * @param id names the figure in refusals, and apart from all others of its formula
 * @param value as the map has it
 */
public record Figure(String id, BigDecimal value) {}
