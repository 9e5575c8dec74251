package nl.impactkaart.valuation.uncertainty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nl.impactkaart.valuation.Adjustment;
import nl.impactkaart.valuation.DiscountTiming;
import nl.impactkaart.valuation.Method;
import nl.impactkaart.valuation.RateStep;
import nl.impactkaart.valuation.ValuedAt;

/** Formulas of all kinds, by chance. */
final class Formulas {

    private static final int HORIZON_YEARS = 25;

    private final Random random;
    private final List<Figure> people = new ArrayList<>();
    private int figures;

    private Formulas(Random random) {
        this.random = random;
        people.add(new Figure("people of one group", decimal(0, 500, 0)));
        people.add(new Figure("people of another", decimal(0, 500, 0)));
    }

    static Arbitrary<MapFormula> any() {
        return Arbitraries.randomValue(random -> new Formulas(random).formula());
    }

    /** Every figure that a line uses, in the order of the lines. */
    static List<Figure> figures(MapFormula formula) {
        Set<Figure> figures = new LinkedHashSet<>();
        formula.costs().forEach(cost -> figures.addAll(cost.figures()));
        formula.outcomes().forEach(outcome -> figures.addAll(outcome.figures()));
        return List.copyOf(figures);
    }

    private MapFormula formula() {
        return new MapFormula(
                new Method(
                        "any",
                        "1",
                        List.of(
                                new RateStep(1, decimal(0, 0.1, 4)),
                                new RateStep(2 + random.nextInt(20), decimal(0, 0.1, 4))),
                        one(DiscountTiming.values()),
                        random.nextBoolean(),
                        one(Adjustment.values()),
                        HORIZON_YEARS,
                        one(ValuedAt.values())),
                IntStream.range(0, 1 + random.nextInt(3)).mapToObj(this::cost).toList(),
                IntStream.range(0, random.nextInt(6)).mapToObj(this::outcome).toList());
    }

    private CostFormula cost(int number) {
        int years = 1 + random.nextInt(6);
        return new CostFormula(
                "cost " + number,
                new YearlySum(
                        random.nextInt(3),
                        years,
                        List.of(
                                YearlyPart.of(nTimes(years, BigDecimal.ONE), figure("amount", decimal(1, 90_000, 0))),
                                perPerson(years, figure("amount per participant", decimal(0, 900, 0))),
                                YearlyPart.of(
                                        nTimes(years, BigDecimal.ONE),
                                        figure("hours", decimal(0, 90, 2)),
                                        figure("rate", decimal(0, 3_000, 0))))));
    }

    private OutcomeFormula outcome(int number) {
        int startYear = 1 + random.nextInt(10);
        int longest = 1 + random.nextInt(HORIZON_YEARS - startYear + 1);
        YearlyPart quantities = random.nextBoolean()
                ? perPerson(longest, figure("incidence", decimal(0, 3, 3)))
                : YearlyPart.of(nTimes(longest, BigDecimal.ONE), figure("quantity", decimal(0, 300, 2)));
        return new OutcomeFormula(
                "outcome " + number,
                new YearlySum(startYear, longest, List.of(quantities)),
                figure("unit value", decimal(-50_000, 90_000, 0)),
                random.nextBoolean() ? PriceLevel.OWN : new PriceLevel(decimal(100, 130, 1), decimal(80, 99, 1)),
                IntStream.range(0, 5)
                        .mapToObj(which -> figure("deduction " + which, decimal(0, 0.2, 3)))
                        .toList(),
                random.nextBoolean() ? BigDecimal.ZERO : decimal(0, 0.5, 2),
                figure("drop-off", decimal(0, 1, 3)),
                figure("duration", BigDecimal.valueOf(1 + random.nextInt(longest))));
    }

    /** Different people in each year, in proportion to a figure. */
    private YearlyPart perPerson(int years, Figure each) {
        Figure group = one(people.toArray(Figure[]::new));
        List<BigDecimal> byYear =
                IntStream.range(0, years).mapToObj(_ -> decimal(0, 500, 0)).toList();
        BigDecimal over = group.value().signum() == 0 ? BigDecimal.ONE : group.value();
        return new YearlyPart(0, byYear, List.of(each, group), over);
    }

    private Figure figure(String name, BigDecimal value) {
        return new Figure(name + " (figure " + ++figures + ")", value);
    }

    private BigDecimal decimal(double low, double high, int scale) {
        return BigDecimal.valueOf(Math.round((low + (high - low) * random.nextDouble()) * Math.pow(10, scale)), scale);
    }

    private static List<BigDecimal> nTimes(int years, BigDecimal unit) {
        return Collections.nCopies(years, unit);
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
