package nl.impactkaart.valuation.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import nl.impactkaart.valuation.Adjustment;
import nl.impactkaart.valuation.DiscountTiming;
import nl.impactkaart.valuation.Method;
import nl.impactkaart.valuation.RateStep;
import nl.impactkaart.valuation.ValuedAt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MonteCarloTest {

    private static final int RUNS = 10_000;

    private static final Figure PEOPLE = figure("people", "10");
    private static final Figure UNIT_VALUE = figure("unit value", "30");
    private static final Figure DEADWEIGHT = figure("deadweight", "0.5");
    private static final Figure ATTRIBUTION = figure("attribution", "0.2");
    private static final Figure DROP_OFF = figure("drop-off", "0");
    private static final Figure YEARS = figure("duration", "2");
    private static final Figure COST = figure("cost", "100");
    private static final Figure PER_PERSON = figure("cost per participant", "10");

    /** 10 people × 30 × (1 − 0.5)(1 − 0.2) in each of 2 years: 240, for 100 + 10 × 10: factor 1.2, net 40. */
    private static final MapFormula FORMULA = formula(Adjustment.MULTIPLICATIVE, List.of(fixedCost(), perPerson()));

    private static CostFormula fixedCost() {
        return new CostFormula("fixed", new YearlySum(0, 1, List.of(YearlyPart.of(List.of(BigDecimal.ONE), COST))));
    }

    private static CostFormula perPerson() {
        return new CostFormula(
                "per person", new YearlySum(1, 1, List.of(YearlyPart.of(List.of(BigDecimal.ONE), PEOPLE, PER_PERSON))));
    }

    private static MapFormula formula(Adjustment adjustment, List<CostFormula> costs) {
        Figure none = figure("none", "0");
        return new MapFormula(
                new Method(
                        "plain",
                        "1",
                        List.of(new RateStep(1, BigDecimal.ZERO)),
                        DiscountTiming.NONE,
                        false,
                        adjustment,
                        4,
                        ValuedAt.PRESENT),
                costs,
                List.of(new OutcomeFormula(
                        "o",
                        new YearlySum(1, 4, List.of(YearlyPart.of(Collections.nCopies(4, BigDecimal.ONE), PEOPLE))),
                        UNIT_VALUE,
                        PriceLevel.OWN,
                        List.of(DEADWEIGHT, none, ATTRIBUTION, none, none),
                        BigDecimal.ZERO,
                        DROP_OFF,
                        YEARS)));
    }

    @Test
    void without_an_uncertain_figure_every_run_is_the_map() {
        Simulation simulation = run(FORMULA);
        Simulation.ReturnFactors factors = Objects.requireNonNull(simulation.returnFactor());

        assertThat(simulation.netPresentValue()).isEqualTo(all(40));
        assertThat(List.of(
                        factors.spread().p5(),
                        factors.spread().p50(),
                        factors.spread().p95()))
                .containsOnly(1.2);
        assertThat(factors.spread().mean()).isCloseTo(1.2, within(1e-12));
        assertThat(factors.probabilityAboveOne()).isEqualTo(1);
        assertThat(factors.probabilityAboveBenchmark()).isZero();
    }

    @Test
    void a_range_of_a_single_point_is_certain() {
        assertThat(run(FORMULA, range(UNIT_VALUE, "30", "30"), range(YEARS, "2", "2"))
                        .netPresentValue())
                .isEqualTo(all(40));
    }

    private static Spread all(double value) {
        return new Spread(value, value, value, value, new Histogram(value, value, List.of(RUNS)));
    }

    @Test
    void the_same_seed_gives_the_same_bits_whatever_ran_before() {
        UncertainFigure[] ranges = everyKind();
        Simulation first = run(Distribution.PERT, 7, FORMULA, ranges);
        Simulation other = run(Distribution.PERT, 8, FORMULA, ranges);

        assertThat(run(Distribution.PERT, 7, FORMULA, ranges)).isEqualTo(first);
        assertThat(other.netPresentValue().mean())
                .isNotEqualTo(first.netPresentValue().mean());
    }

    /** Computed once, on one machine: another machine or Java release that finds other bits breaks the promise. */
    @Test
    void a_seed_gives_these_very_numbers() {
        Simulation triangular = run(Distribution.TRIANGULAR, 1, FORMULA, everyKind());
        Simulation pert = run(Distribution.PERT, 1, FORMULA, everyKind());

        exactly(
                triangular,
                -18.256423852118083,
                -227.88806627055214,
                -40.55147891504129,
                271.43061544022373,
                1.0053646668599836,
                0.386);
        exactly(
                pert,
                12.975511312170223,
                -186.41871249616696,
                -10.289785597339602,
                295.6534001587406,
                1.1219281213201329,
                0.4708);
    }

    private static void exactly(
            Simulation simulation, double mean, double p5, double p50, double p95, double meanFactor, double aboveOne) {
        Spread net = simulation.netPresentValue();
        Simulation.ReturnFactors factors = Objects.requireNonNull(simulation.returnFactor());

        assertThat(List.of(
                        net.mean(),
                        net.p5(),
                        net.p50(),
                        net.p95(),
                        factors.spread().mean(),
                        factors.probabilityAboveOne()))
                .containsExactly(mean, p5, p50, p95, meanFactor, aboveOne);
    }

    private static UncertainFigure[] everyKind() {
        return new UncertainFigure[] {
            range(PEOPLE, "5", "18"),
            range(UNIT_VALUE, "-5", "60"),
            range(DEADWEIGHT, "0.5", "0.9"),
            range(ATTRIBUTION, "0", "0.3"),
            range(DROP_OFF, "0", "0.5"),
            range(YEARS, "1", "4"),
            range(COST, "20", "300"),
            range(PER_PERSON, "0", "10")
        };
    }

    /** 240 for each 30 of unit value less 200: a triangle from -40 over 40 to 200. */
    @Test
    void results_follow_the_range_of_the_figure() {
        Spread net = run(FORMULA, range(UNIT_VALUE, "20", "50")).netPresentValue();

        assertThat(net.mean()).isCloseTo(200 / 3.0, within(2.0));
        assertThat(net.p5()).isCloseTo(-40 + Math.sqrt(0.05 * 240 * 80), within(3.0));
        assertThat(net.p95()).isCloseTo(200 - Math.sqrt(0.05 * 240 * 160), within(3.0));
        assertThat(net.histogram().counts().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(RUNS);
        assertThat(net.histogram().counts()).hasSize(20);
    }

    /** The factor is above 1 where the unit value is above 25, above 1.6 where it is above 40. */
    @Test
    void the_probability_is_the_share_of_runs_above() {
        Simulation.ReturnFactors factors = Objects.requireNonNull(
                run(FORMULA, range(UNIT_VALUE, "20", "50")).returnFactor());

        assertThat(factors.probabilityAboveOne()).isCloseTo(1 - 25 / 300.0, within(0.01));
        assertThat(factors.probabilityAboveBenchmark()).isCloseTo(100 / 600.0, within(0.01));
    }

    @Test
    void a_factor_of_exactly_one_is_not_above_one() {
        MapFormula balanced = formula(
                Adjustment.MULTIPLICATIVE,
                List.of(new CostFormula(
                        "c", new YearlySum(0, 1, List.of(YearlyPart.of(List.of(new BigDecimal(240))))))));

        assertThat(Objects.requireNonNull(run(balanced).returnFactor()).probabilityAboveOne())
                .isZero();
    }

    @Test
    void a_figure_of_several_lines_moves_them_together() {
        MapFormula perPerson = formula(Adjustment.MULTIPLICATIVE, List.of(perPerson()));
        Spread factor = Objects.requireNonNull(
                        run(perPerson, range(PEOPLE, "1", "100")).returnFactor())
                .spread();

        // 24 for each 10, however many people there are.
        assertThat(factor.p5()).isCloseTo(2.4, within(1e-12));
        assertThat(factor.p95()).isCloseTo(2.4, within(1e-12));
    }

    @Test
    void a_duration_is_drawn_in_whole_years_and_counts_those_that_are_valued() {
        Spread net = run(FORMULA, range(YEARS, "1", "40")).netPresentValue();

        // 120 a year, of which the map values four.
        assertThat(net.p5()).isIn(-80.0, 40.0, 160.0, 280.0);
        assertThat(net.p50()).isEqualTo(280);
        assertThat(net.histogram().high()).isEqualTo(280);
    }

    @Test
    void deductions_that_are_subtracted_leave_nothing_when_they_are_drawn_above_one() {
        MapFormula subtracting = formula(Adjustment.SUBTRACTIVE, List.of(fixedCost()));
        Histogram net = run(subtracting, range(DEADWEIGHT, "0.5", "1"), range(ATTRIBUTION, "0.2", "1"))
                .netPresentValue()
                .histogram();

        assertThat(net.low()).isEqualTo(-100);
        assertThat(net.high()).isLessThanOrEqualTo(600 * 0.3 - 100);
    }

    @Test
    void without_costs_there_is_no_factor() {
        assertThat(run(formula(Adjustment.MULTIPLICATIVE, List.of())).returnFactor())
                .isNull();
        assertThat(run(FORMULA).returnFactor()).isNotNull();
    }

    @Test
    void a_value_outside_its_range_is_refused() {
        refused(() -> range(UNIT_VALUE, "31", "40"), "unit value is 30, outside its range from 31 to 40");
        refused(() -> range(UNIT_VALUE, "20", "29"), "unit value is 30, outside its range from 20 to 29");
    }

    @Test
    void bounds_that_the_figure_cannot_have_are_refused() {
        refused(() -> run(FORMULA, range(DEADWEIGHT, "0.5", "1.1")), "deadweight is 1.1");
        refused(() -> run(FORMULA, range(DROP_OFF, "-0.1", "0")), "dropOff is -0.1");
        refused(() -> run(FORMULA, range(YEARS, "0", "2")), "duration has a range with 0");
        refused(() -> run(FORMULA, range(YEARS, "2", "2.5")), "duration has a range with 2.5");
    }

    @Test
    void what_cannot_be_run_is_refused() {
        UncertainFigure people = range(PEOPLE, "1", "20");

        refused(() -> run(FORMULA, people, people), "people has two ranges");
        refused(() -> MonteCarlo.run(FORMULA, List.of(), Distribution.PERT, 1, 0, 1), "runs is 0");
        refused(() -> MonteCarlo.run(FORMULA, List.of(), Distribution.PERT, 1, 100_001, 1), "runs is 100001");
        refused(() -> MonteCarlo.run(FORMULA, List.of(), Distribution.PERT, 1, 1, 0), "bins is 0");
        refused(() -> MonteCarlo.run(FORMULA, List.of(), Distribution.PERT, 1, 1, 1_001), "bins is 1001");
        MonteCarlo.run(FORMULA, List.of(people), Distribution.PERT, 1, 1, 1);
        MonteCarlo.run(FORMULA, List.of(people), Distribution.PERT, 1, 100_000, 1_000);
    }

    private static void refused(ThrowingCallable running, String message) {
        assertThatIllegalArgumentException().isThrownBy(running).withMessageContaining(message);
    }

    private static Simulation run(MapFormula formula, UncertainFigure... ranges) {
        return run(Distribution.TRIANGULAR, 42, formula, ranges);
    }

    private static Simulation run(Distribution distribution, long seed, MapFormula formula, UncertainFigure... ranges) {
        return MonteCarlo.run(formula, List.of(ranges), distribution, seed, RUNS, 20);
    }

    private static UncertainFigure range(Figure figure, String low, String high) {
        return new UncertainFigure(figure, new BigDecimal(low), new BigDecimal(high));
    }

    private static Figure figure(String id, String value) {
        return new Figure(id, new BigDecimal(value));
    }
}
