package nl.impactkaart.contracts.impactmap;

import java.math.BigDecimal;

/**
 * The part of an outcome that is credited to one of those who pay.
 *
 * @param payer as the costs name it
 * @param share fraction of the outcome's value; those of one outcome sum to 1 at most
 */
public record Allocation(String payer, BigDecimal share) {}
