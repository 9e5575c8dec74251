package nl.impactkaart.impactmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.contribution.Contribution;
import nl.impactkaart.impactmap.scenario.Adjustments;
import nl.impactkaart.impactmap.scenario.ScenarioWorth;
import nl.impactkaart.valuation.Valuation;

class ScenarioPropertyTest {

    @Property(tries = 500)
    void aScenarioIsWorthWhatItsMapIsOnceTheRevisionsAreRecorded(@ForAll("scenarios") AnyScenario scenario) {
        History recorded = scenario.history();
        for (ImpactMapEvent revision : Adjustments.revisions(scenario.map(), scenario.adjustments())) {
            recorded = recorded.when(revision);
        }
        assertThat(MapValuation.of(recorded.map()))
                .isEqualTo(
                        ScenarioWorth.of(scenario.map(), scenario.adjustments()).valuation());
    }

    @Property(tries = 500)
    void whatIsRecordedNeedsNoFurtherRevision(@ForAll("scenarios") AnyScenario scenario) {
        List<FigureAdjustment> set = scenario.adjustments().stream()
                .filter(adjustment -> adjustment.operation() == AdjustmentOperation.SET)
                .toList();
        assertThat(Adjustments.revisions(Adjustments.adjusted(scenario.map(), set), set))
                .isEmpty();
    }

    @Property(tries = 200)
    void aScenarioWithoutAdjustmentsIsWorthWhatTheMapIs(@ForAll("scenarios") AnyScenario scenario) {
        Valuation before = MapValuation.of(scenario.map());
        ScenarioWorth worth = ScenarioWorth.of(scenario.map(), List.of());
        assertThat(worth.valuation()).isEqualTo(before);
        assertThat(worth.contributions(before)).isEmpty();
    }

    @Property(tries = 200)
    void aFigureScaledByOneIsTheFigure(@ForAll("scenarios") AnyScenario scenario) {
        List<FigureAdjustment> byOne = AnyScenario.places(scenario.map()).stream()
                .map(place -> new FigureAdjustment(
                        place.kind(), place.rowId(), place.figure(), null, AdjustmentOperation.SCALE, "1"))
                .toList();
        assertThat(Adjustments.revisions(scenario.map(), byOne)).isEmpty();
    }

    @Property(tries = 200)
    void theContributionsAddUpToTheWholeDifference(@ForAll("scenarios") AnyScenario scenario) {
        Valuation before = MapValuation.of(scenario.map());
        ScenarioWorth worth = ScenarioWorth.of(scenario.map(), scenario.adjustments());
        Valuation after = worth.valuation();
        List<Contribution> parts = worth.contributions(before);

        assertThat(parts).hasSameSizeAs(scenario.adjustments());
        assertThat(sum(parts.stream().map(Contribution::netPresentValue).toList()))
                .isEqualByComparingTo(exact(after).subtract(exact(before)));
        if (before.returnFactor() != null && after.returnFactor() != null) {
            assertThat(sum(parts.stream()
                            .map(part -> Objects.requireNonNull(part.returnFactor()))
                            .toList()))
                    .isEqualByComparingTo(after.returnFactor().subtract(before.returnFactor()));
        }
    }

    @Property(tries = 100)
    void theContributionsAreWhatEachAdjustmentAddsToTheWholeMapOverAllOrders(
            @ForAll("scenarios") AnyScenario scenario) {
        Valuation before = MapValuation.of(scenario.map());
        List<Contribution> parts =
                ScenarioWorth.of(scenario.map(), scenario.adjustments()).contributions(before);
        int changes = scenario.adjustments().size();

        BigDecimal[] values = new BigDecimal[1 << changes];
        for (int set = 0; set < values.length; set++) {
            values[set] = exact(ScenarioWorth.of(scenario.map(), chosen(scenario.adjustments(), set))
                    .valuation());
        }
        for (int change = 0; change < changes; change++) {
            assertThat(parts.get(change).netPresentValue())
                    .isCloseTo(onAverage(values, changes, change), within(new BigDecimal("1e-9")));
        }
    }

    private static List<FigureAdjustment> chosen(List<FigureAdjustment> adjustments, int set) {
        return IntStream.range(0, adjustments.size())
                .filter(i -> (set & 1 << i) != 0)
                .mapToObj(adjustments::get)
                .toList();
    }

    /** Walks through every order, which is slow and hard to get wrong. */
    private static BigDecimal onAverage(BigDecimal[] values, int changes, int change) {
        BigDecimal sum = BigDecimal.ZERO;
        List<Integer> befores = befores(changes, change, 0, changes);
        for (int before : befores) {
            sum = sum.add(values[before | 1 << change].subtract(values[before]));
        }
        return sum.divide(BigDecimal.valueOf(befores.size()), MathContext.DECIMAL128);
    }

    /** The changes that come before this one, by order. */
    private static List<Integer> befores(int changes, int change, int taken, int left) {
        return IntStream.range(0, changes)
                .filter(next -> (taken & 1 << next) == 0)
                .boxed()
                .flatMap(next -> next == change
                        ? Stream.generate(() -> taken).limit(ordersOf(left - 1))
                        : befores(changes, change, taken | 1 << next, left - 1).stream())
                .toList();
    }

    private static long ordersOf(int changes) {
        return LongStream.rangeClosed(1, changes).reduce(1, (product, n) -> product * n);
    }

    private static BigDecimal exact(Valuation valuation) {
        return valuation.presentValueOfBenefits().subtract(valuation.presentValueOfCosts());
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Provide
    Arbitrary<AnyScenario> scenarios() {
        return AnyScenario.any();
    }
}
