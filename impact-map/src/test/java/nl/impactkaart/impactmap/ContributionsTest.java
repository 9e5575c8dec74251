package nl.impactkaart.impactmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.impactkaart.impactmap.contribution.Contribution;
import nl.impactkaart.impactmap.contribution.Contributions;
import nl.impactkaart.impactmap.contribution.Worth;
import org.junit.jupiter.api.Test;

class ContributionsTest {

    @Test
    void changesThatDoNotMeetKeepWhatEachOfThemAdds() {
        List<Contribution> parts =
                Contributions.of(2, set -> worth(1000 + (set.get(0) ? 200 : 0), set.get(1) ? 600 : 500));
        assertThat(parts.get(0).netPresentValue()).isEqualByComparingTo("200");
        assertThat(parts.get(1).netPresentValue()).isEqualByComparingTo("-100");
    }

    @Test
    void whatTwoChangesDoTogetherIsHalvedBetweenThem() {
        // Twice the people at twice the value: 100 to 400, where each alone makes 200.
        List<Contribution> parts = Contributions.of(2, set -> worth(100L << set.cardinality(), 100));
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
        List<Contribution> parts = Contributions.of(2, set -> worth(set.get(0) ? 1200 : 1000, set.get(1) ? 600 : 500));
        assertThat(factor(parts.get(0)).doubleValue()).isCloseTo(200 * (1 / 500.0 + 1 / 600.0) / 2, within(1e-12));
        assertThat(factor(parts.get(0)).add(factor(parts.get(1)))).isEqualByComparingTo("0");
    }

    @Test
    void withoutCostsBeforeOrAfterThereIsNoPartOfTheFactor() {
        assertThat(Contributions.of(1, set -> worth(100, set.isEmpty() ? 0 : 50)))
                .extracting(Contribution::returnFactor)
                .containsOnlyNulls();
    }

    @Test
    void moreChangesThanCanBeWeighedComeInTheirOrder() {
        int changes = Contributions.MOST_EXACT + 1;
        List<Contribution> parts = Contributions.of(changes, set -> worth(1L << set.cardinality(), 1));
        assertThat(parts.getFirst().netPresentValue()).isEqualByComparingTo("1");
        assertThat(parts.getLast().netPresentValue()).isEqualByComparingTo("1024");
    }

    @Property
    void thePartsAddUpToTheWholeDifference(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 1_000_000) Integer> gains,
            @ForAll @IntRange(min = 1, max = 7) int cost) {
        List<Contribution> parts = Contributions.of(gains.size(), set -> mixed(gains, cost, set));
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
