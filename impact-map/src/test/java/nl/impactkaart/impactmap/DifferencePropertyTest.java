package nl.impactkaart.impactmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.contribution.Contribution;
import nl.impactkaart.impactmap.contribution.Worth;
import nl.impactkaart.impactmap.difference.Cause;
import nl.impactkaart.impactmap.difference.Difference;
import nl.impactkaart.impactmap.evolution.ChangedFigure;
import nl.impactkaart.impactmap.evolution.ChangedFigures;

class DifferencePropertyTest {

    private static final BigDecimal NOTHING = new BigDecimal("1e-9");

    /** So many causes as every order of them can be walked through. */
    private static final int FEW = 6;

    @Property(tries = 300)
    void the_contributions_add_up_to_the_whole_difference(@ForAll("many") AnyDifference any) {
        Difference difference = Difference.between(any.before(), any.after());
        assertThat(sum(difference, Contribution::netPresentValue))
                .isEqualByComparingTo(difference
                        .after()
                        .netPresentValue()
                        .subtract(difference.before().netPresentValue()));
        BigDecimal was = difference.before().returnFactor();
        BigDecimal is = difference.after().returnFactor();
        if (was != null && is != null) {
            assertThat(sum(difference, part -> Objects.requireNonNull(part.returnFactor())))
                    .isEqualByComparingTo(is.subtract(was));
        }
    }

    @Property(tries = 300)
    void every_changed_figure_is_told_once(@ForAll("many") AnyDifference any) {
        Difference difference = Difference.between(any.before(), any.after());
        List<ChangedFigure> told = new ArrayList<>(difference.others());
        difference.causes().forEach(cause -> told.addAll(cause.figures()));
        assertThat(told).containsExactlyInAnyOrderElementsOf(ChangedFigures.between(any.before(), any.after()));
        assertThat(difference.causes())
                .allSatisfy(cause -> assertThat(cause.figures()).isNotEmpty());
    }

    @Property(tries = 300)
    void the_order_of_the_changes_does_not_matter(@ForAll("many") AnyDifference any, @ForAll Random random) {
        List<ImpactMapEvent> shuffled = new ArrayList<>(any.changes());
        Collections.shuffle(shuffled, random);
        Difference one = Difference.between(any.before(), any.after());
        Difference other = Difference.between(any.before(), any.before().supposing(shuffled));

        assertThat(other.others()).isEqualTo(one.others());
        assertThat(other.causes())
                .map(Cause::figures)
                .isEqualTo(one.causes().stream().map(Cause::figures).toList());
        for (int i = 0; i < one.causes().size(); i++) {
            Contribution part = other.causes().get(i).contribution();
            assertThat(part.netPresentValue())
                    .isCloseTo(one.causes().get(i).contribution().netPresentValue(), within(NOTHING));
        }
    }

    @Property(tries = 200)
    void the_way_back_undoes_each_contribution(@ForAll("few") AnyDifference any) {
        Difference there = Difference.between(any.before(), any.after());
        Difference back = Difference.between(any.after(), any.before());
        Assume.that(
                there.causes().stream().allMatch(cause -> cause.contribution().error() == null));
        assertThat(back.causes()).hasSameSizeAs(there.causes());
        for (Cause cause : there.causes()) {
            Contribution undone = back.causes().stream()
                    .filter(other -> tells(other, cause.figures().getFirst()))
                    .findFirst()
                    .orElseThrow()
                    .contribution();
            assertThat(undone.netPresentValue())
                    .isCloseTo(cause.contribution().netPresentValue().negate(), within(NOTHING));
        }
    }

    @Property(tries = 150)
    void the_contributions_are_what_each_cause_adds_to_the_whole_map_over_all_orders(@ForAll("few") AnyDifference any) {
        Difference difference = Difference.between(any.before(), any.after());
        int causes = difference.causes().size();
        Assume.that(causes > 1 && causes <= FEW);
        Worth[] worths = IntStream.range(0, 1 << causes)
                .mapToObj(set -> Worth.of(MapValuation.of(FiguresApplied.to(
                        any.before(),
                        any.after(),
                        IntStream.range(0, causes)
                                .filter(i -> (set & 1 << i) != 0)
                                .boxed()
                                .flatMap(i -> difference.causes().get(i).figures().stream())
                                .toList()))))
                .toArray(Worth[]::new);
        for (int cause = 0; cause < causes; cause++) {
            BigDecimal benefits = onAverage(worths, Worth::benefits, causes, cause);
            BigDecimal costs = onAverage(worths, Worth::costs, causes, cause);
            Contribution part = difference.causes().get(cause).contribution();
            assertThat(part.error()).isNull();
            assertThat(part.netPresentValue()).isCloseTo(benefits.subtract(costs), within(NOTHING));
            if (part.returnFactor() != null) {
                assertThat(part.returnFactor())
                        .isCloseTo(ofFactor(benefits, costs, difference.before(), difference.after()), within(NOTHING));
            }
        }
    }

    @Property(tries = 100)
    void a_map_does_not_differ_from_itself(@ForAll("few") AnyDifference any) {
        Difference none = Difference.between(any.after(), ImpactMapCodec.decode(ImpactMapCodec.encode(any.after())));
        assertThat(none.causes()).isEmpty();
        assertThat(none.others()).isEmpty();
    }

    private static boolean tells(Cause cause, ChangedFigure wanted) {
        return cause.figures().stream()
                .anyMatch(figure -> figure.kind() == wanted.kind()
                        && Objects.equals(figure.rowId(), wanted.rowId())
                        && figure.figure().equals(wanted.figure())
                        && Objects.equals(figure.year(), wanted.year()));
    }

    private static BigDecimal ofFactor(BigDecimal benefits, BigDecimal costs, Worth before, Worth after) {
        BigDecimal gained = benefits.multiply(inverse(before.costs()).add(inverse(after.costs())));
        BigDecimal spent = costs.multiply(before.benefits().add(after.benefits()))
                .multiply(inverse(before.costs()))
                .multiply(inverse(after.costs()));
        return gained.subtract(spent).divide(BigDecimal.TWO);
    }

    private static BigDecimal inverse(BigDecimal value) {
        return BigDecimal.ONE.divide(value, MathContext.DECIMAL128);
    }

    /** Walks through every order, which is slow and hard to get wrong. */
    private static BigDecimal onAverage(Worth[] worths, Function<Worth, BigDecimal> value, int causes, int cause) {
        BigDecimal sum = BigDecimal.ZERO;
        List<List<Integer>> orders = orders(IntStream.range(0, causes).boxed().toList());
        for (List<Integer> order : orders) {
            int before = order.subList(0, order.indexOf(cause)).stream()
                    .mapToInt(i -> 1 << i)
                    .sum();
            sum = sum.add(value.apply(worths[before | 1 << cause]).subtract(value.apply(worths[before])));
        }
        return sum.divide(BigDecimal.valueOf(orders.size()), MathContext.DECIMAL128);
    }

    private static List<List<Integer>> orders(List<Integer> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (Integer first : of) {
            List<Integer> rest = of.stream().filter(i -> !i.equals(first)).toList();
            for (List<Integer> order : orders(rest)) {
                List<Integer> longer = new ArrayList<>(List.of(first));
                longer.addAll(order);
                orders.add(longer);
            }
        }
        return orders;
    }

    private static BigDecimal sum(Difference difference, Function<Contribution, BigDecimal> part) {
        return difference.causes().stream()
                .map(cause -> part.apply(cause.contribution()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Provide
    Arbitrary<AnyDifference> many() {
        return AnyDifference.any(0.5);
    }

    @Provide
    Arbitrary<AnyDifference> few() {
        return AnyDifference.any(0.2);
    }
}
