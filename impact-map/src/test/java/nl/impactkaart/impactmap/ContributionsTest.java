package nl.impactkaart.impactmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.impactkaart.impactmap.contribution.Contribution;
import nl.impactkaart.impactmap.contribution.Contributions;
import nl.impactkaart.impactmap.contribution.Part;
import nl.impactkaart.impactmap.contribution.Worth;
import org.junit.jupiter.api.Test;

class ContributionsTest {

    @Test
    void changesThatDoNotMeetKeepWhatEachOfThemAdds() {
        List<Contribution> parts = shared(2, set -> worth(1000 + (set.get(0) ? 200 : 0), set.get(1) ? 600 : 500));
        assertThat(parts.get(0).netPresentValue()).isEqualByComparingTo("200");
        assertThat(parts.get(1).netPresentValue()).isEqualByComparingTo("-100");
    }

    @Test
    void whatTwoChangesDoTogetherIsHalvedBetweenThem() {
        // Twice the people at twice the value: 100 to 400, where each alone makes 200.
        List<Contribution> parts = shared(2, set -> worth(100L << set.cardinality(), 100));
        assertThat(parts)
                .extracting(Contribution::netPresentValue)
                .allSatisfy(part -> assertThat(part).isEqualByComparingTo("150"));
        assertThat(parts)
                .extracting(Contribution::returnFactor)
                .allSatisfy(part -> assertThat(part).isEqualByComparingTo("1.5"));
    }

    @Test
    void thePartsOfTheFactorFollowTheBenefitsAndTheCosts() {
        // From 1000/500 = 2 to 1200/600 = 2: benefits bring 200·(1/500+1/600)/2, costs take the same away.
        List<Contribution> parts = shared(2, set -> worth(set.get(0) ? 1200 : 1000, set.get(1) ? 600 : 500));
        assertThat(factor(parts.get(0)).doubleValue()).isCloseTo(200 * (1 / 500.0 + 1 / 600.0) / 2, within(1e-12));
        assertThat(factor(parts.get(0)).add(factor(parts.get(1)))).isEqualByComparingTo("0");
    }

    @Test
    void withoutCostsBeforeOrAfterThereIsNoPartOfTheFactor() {
        assertThat(shared(1, set -> worth(100, set.isEmpty() ? 0 : 50)))
                .extracting(Contribution::returnFactor)
                .containsOnlyNulls();
    }

    @Test
    void aPartIsValuedWithTheChangesThatTouchItAlone() {
        List<Contribution> parts = Contributions.of(
                3,
                List.of(
                        new Part(List.of(0, 2), set -> worth(100L << set.cardinality(), 0)),
                        new Part(List.of(1), set -> worth(0, set.get(1) ? 30 : 20))),
                worth(100, 20),
                worth(400, 30));
        assertThat(parts)
                .extracting(part -> part.netPresentValue().intValueExact())
                .containsExactly(150, -10, 150);
        assertThat(parts).extracting(Contribution::error).containsOnlyNulls();
    }

    @Test
    void theSharesOfMoreChangesThanCanBeWeighedAreEstimatedWithTheirError() {
        int changes = Contributions.MOST_EXACT + 2;
        List<Contribution> parts = shared(changes, ContributionsTest::cubed);
        for (int change = 0; change < changes; change++) {
            double error = Objects.requireNonNull(parts.get(change).error()).netPresentValue();
            double exact = shareOfCube(changes, change);
            assertThat(error).isPositive().isLessThan(exact / 20);
            assertThat(parts.get(change).netPresentValue().doubleValue()).isCloseTo(exact, within(4 * error));
        }
        assertThat(sum(parts.stream().map(Contribution::netPresentValue).toList()))
                .isEqualByComparingTo(BigDecimal.valueOf(78L * 78 * 78));
        assertThat(shared(changes, ContributionsTest::cubed)).isEqualTo(parts);
    }

    /** The third power of the sum of the weights 1, 2, 3 and so on. */
    private static Worth cubed(BitSet set) {
        long sum = set.stream().mapToLong(change -> change + 1L).sum();
        return worth(sum * sum * sum, 10);
    }

    /** Over all orders, what comes before a change has on average half the weight of the others. */
    private static double shareOfCube(int changes, int change) {
        double own = change + 1;
        double others = 0;
        double squares = 0;
        for (int other = 1; other <= changes; other++) {
            if (other != change + 1) {
                others += other;
                squares += other * other;
            }
        }
        double squareOfWeightBefore = squares / 2 + (others * others - squares) / 3;
        return 3 * own * squareOfWeightBefore + 3 * own * own * others / 2 + own * own * own;
    }

    @Property
    void thePartsAddUpToTheWholeDifference(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 1_000_000) Integer> gains,
            @ForAll @IntRange(min = 1, max = 7) int cost) {
        List<Contribution> parts = shared(gains.size(), set -> mixed(gains, cost, set));
        BitSet all = new BitSet();
        all.set(0, gains.size());
        Worth before = mixed(gains, cost, new BitSet());
        Worth after = mixed(gains, cost, all);
        assertThat(sum(parts.stream().map(Contribution::netPresentValue).toList()))
                .isEqualByComparingTo(after.netPresentValue().subtract(before.netPresentValue()));
        assertThat(sum(parts.stream().map(ContributionsTest::factor).toList()))
                .isEqualByComparingTo(Objects.requireNonNull(after.returnFactor())
                        .subtract(Objects.requireNonNull(before.returnFactor())));
    }

    private static List<Contribution> shared(int changes, Function<BitSet, Worth> worth) {
        BitSet all = new BitSet();
        all.set(0, changes);
        return Contributions.of(
                changes,
                List.of(new Part(IntStream.range(0, changes).boxed().toList(), worth)),
                worth.apply(new BitSet()),
                worth.apply(all));
    }

    private static Worth mixed(List<Integer> gains, int cost, BitSet set) {
        BigDecimal benefits = BigDecimal.TEN;
        for (int i = 0; i < gains.size(); i++) {
            if (set.get(i)) {
                benefits = benefits.multiply(BigDecimal.TWO).add(BigDecimal.valueOf(gains.get(i)));
            }
        }
        return new Worth(benefits, BigDecimal.valueOf(cost + 3L * set.cardinality()));
    }

    private static BigDecimal factor(Contribution part) {
        return Objects.requireNonNull(part.returnFactor());
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Worth worth(long benefits, long costs) {
        return new Worth(BigDecimal.valueOf(benefits), BigDecimal.valueOf(costs));
    }
}
