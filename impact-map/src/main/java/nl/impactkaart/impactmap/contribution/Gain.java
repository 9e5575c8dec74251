package nl.impactkaart.impactmap.contribution;

import java.math.BigDecimal;

/** What a change adds to both; mutable. */
final class Gain {

    BigDecimal benefits = BigDecimal.ZERO;
    BigDecimal costs = BigDecimal.ZERO;

    void add(BigDecimal moreBenefits, BigDecimal moreCosts) {
        benefits = benefits.add(moreBenefits);
        costs = costs.add(moreCosts);
    }

    void step(Worth from, Worth to) {
        add(to.benefits().subtract(from.benefits()), to.costs().subtract(from.costs()));
    }
}
