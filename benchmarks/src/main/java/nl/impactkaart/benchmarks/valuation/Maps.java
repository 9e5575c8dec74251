package nl.impactkaart.benchmarks.valuation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import nl.impactkaart.valuation.Adjustment;
import nl.impactkaart.valuation.CostLine;
import nl.impactkaart.valuation.Deductions;
import nl.impactkaart.valuation.DiscountTiming;
import nl.impactkaart.valuation.Method;
import nl.impactkaart.valuation.OutcomeLine;
import nl.impactkaart.valuation.RateStep;
import nl.impactkaart.valuation.ValuationInput;
import nl.impactkaart.valuation.ValuedAt;
import nl.impactkaart.valuation.YearAmount;

/** Maps of 50 outcomes over 30 years, in which every outcome has all five deductions and a drop-off. */
final class Maps {

    private static final int OUTCOMES = 50;
    private static final int YEARS = 30;
    private static final int COSTS = 5;

    private static final Method METHOD = new Method(
            "benchmark",
            "1",
            List.of(new RateStep(1, new BigDecimal("0.035"))),
            DiscountTiming.END,
            true,
            Adjustment.MULTIPLICATIVE,
            YEARS,
            ValuedAt.PRESENT);

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1);

    /** The same quantity in every year of an outcome. */
    static ValuationInput steady() {
        return new Maps().input(0);
    }

    /** Another quantity in every year, as where the people reached differ by year. */
    static ValuationInput differing() {
        return new Maps().input(7);
    }

    private ValuationInput input(int moreEachYear) {
        List<CostLine> costs = new ArrayList<>();
        for (int i = 0; i < COSTS; i++) {
            costs.add(new CostLine("cost " + i, everyYear()));
        }
        List<OutcomeLine> outcomes = new ArrayList<>();
        for (int i = 0; i < OUTCOMES; i++) {
            outcomes.add(outcome(i, moreEachYear));
        }
        return new ValuationInput(METHOD, costs, outcomes);
    }

    private List<YearAmount> everyYear() {
        BigDecimal amount = BigDecimal.valueOf(random.nextLong(1_000_000, 9_000_000));
        return IntStream.rangeClosed(0, YEARS)
                .mapToObj(year -> new YearAmount(year, amount))
                .toList();
    }

    private OutcomeLine outcome(int number, int moreEachYear) {
        long first = random.nextLong(100, 10_000);
        return new OutcomeLine(
                "outcome " + number,
                1,
                IntStream.range(0, YEARS)
                        .mapToObj(year -> BigDecimal.valueOf(first + (long) year * moreEachYear, 1))
                        .toList(),
                BigDecimal.valueOf(random.nextLong(1_000, 100_000)),
                new Deductions(fraction(), fraction(), fraction(), fraction(), fraction()),
                BigDecimal.ZERO,
                fraction());
    }

    /** 1 to 29 %. */
    private BigDecimal fraction() {
        return BigDecimal.valueOf(random.nextLong(1, 30), 2);
    }
}
