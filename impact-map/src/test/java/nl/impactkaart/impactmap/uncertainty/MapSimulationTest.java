package nl.impactkaart.impactmap.uncertainty;

import static nl.impactkaart.impactmap.uncertainty.Rows.cost;
import static nl.impactkaart.impactmap.uncertainty.Rows.outcome;
import static nl.impactkaart.impactmap.uncertainty.Rows.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.WheelsToMeals;
import nl.impactkaart.valuation.uncertainty.Distribution;
import nl.impactkaart.valuation.uncertainty.Simulation;
import nl.impactkaart.valuation.uncertainty.Spread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapSimulationTest {

    private static final int RUNS = 10_000;

    @Test
    void aMapWithoutRangesIsWhatItIsInEveryRun() {
        Simulation simulation = run(WheelsToMeals.byIncidence().map());

        assertThat(simulation.netPresentValue().p5()).isCloseTo(3_936_693.2, within(0.5));
        assertThat(simulation.netPresentValue().p95())
                .isEqualTo(simulation.netPresentValue().p5());
        assertThat(factors(simulation).spread().p50()).isCloseTo(1.929013, within(1e-6));
        assertThat(factors(simulation).probabilityAboveBenchmark()).isEqualTo(1);
    }

    /** Net 950 with mean ranges of 10 people, 1,166.67 fixed, 0.2833 deadweight. */
    @Test
    void everyRangeOfTheMapIsDrawn() {
        Spread net = run(Example.map()).netPresentValue();

        // 30 people × 100 × (1 − 0.2833) − 300 − 1,166.67
        assertThat(net.mean()).isCloseTo(683.3, within(15.0));
        assertThat(net.histogram().low()).isGreaterThan(15 * 100 * 0.5 - 150 - 2_000);
        assertThat(net.histogram().high()).isLessThan(45 * 100 * 0.9 - 450 - 500);
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameSimulation(Distribution distribution) {
        Simulation simulation = MapSimulation.run(Example.map(), distribution, 3, RUNS, 30);

        assertThat(MapSimulation.run(Example.map(), distribution, 3, RUNS, 30)).isEqualTo(simulation);
        assertThat(simulation.distribution()).isEqualTo(distribution);
        assertThat(simulation.seed()).isEqualTo(3);
        assertThat(simulation.runs()).isEqualTo(RUNS);
        assertThat(simulation.netPresentValue().histogram().counts()).hasSize(30);
    }

    @Test
    void aRangeWithoutTheCurrentValueIsRefusedByRowAndFigure() {
        ImpactMap map = Example.of(
                plain(),
                cost(4).fixed(1_000).ranged("fixedAmountMinor", "1001", "2000").recorded());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(map))
                .withMessage("fixedAmountMinor of cost 00000000-0000-0000-0000-000000000004 is 1000,"
                        + " outside its range from 1001 to 2000");
    }

    @Test
    void whatIsNotCountedIsNotDrawn() {
        ImpactMap map = Example.of(
                plain(),
                cost(1).fixed(1_000).recorded(),
                outcome(1).held().ranged("unitValueMinor", "900", "901").recorded());

        assertThat(run(map).netPresentValue().mean()).isEqualTo(-1_000);
    }

    private static Simulation.ReturnFactors factors(Simulation simulation) {
        return Objects.requireNonNull(simulation.returnFactor());
    }

    private static Simulation run(ImpactMap map) {
        return MapSimulation.run(map, Distribution.TRIANGULAR, 1, RUNS, 20);
    }
}
