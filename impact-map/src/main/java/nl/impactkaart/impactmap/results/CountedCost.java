package nl.impactkaart.impactmap.results;

import java.util.List;
import java.util.stream.IntStream;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.valuation.CostValue;
import nl.impactkaart.valuation.Valuation;

/** A cost of the map with what it comes to. */
record CountedCost(Cost cost, CostValue value) {

    /** Every cost; the valuation has them in the order of the map. */
    static List<CountedCost> of(ImpactMap map, Valuation valuation) {
        return IntStream.range(0, map.costs().size())
                .mapToObj(i ->
                        new CountedCost(map.costs().get(i), valuation.costs().get(i)))
                .toList();
    }
}
