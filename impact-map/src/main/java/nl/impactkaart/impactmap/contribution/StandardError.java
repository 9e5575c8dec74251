package nl.impactkaart.impactmap.contribution;

/**
 * How far a part that was estimated from some of the orders may be off: about two thirds of such estimates lie within
 * one of these, 95 % within two.
 *
 * @param netPresentValue minor units
 * @param returnFactor 0 where the part has none
 */
public record StandardError(double netPresentValue, double returnFactor) {}
