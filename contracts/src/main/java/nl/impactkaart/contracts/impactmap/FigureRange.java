package nl.impactkaart.contracts.impactmap;

import java.math.BigDecimal;

/**
 * Between which bounds a figure of the same event may lie.
 *
 * @param figure name of the component, {@code deadweight} for example
 * @param low lower bound, in the figure's own unit
 * @param high upper bound, at least {@code low}
 */
public record FigureRange(String figure, BigDecimal low, BigDecimal high) {}
