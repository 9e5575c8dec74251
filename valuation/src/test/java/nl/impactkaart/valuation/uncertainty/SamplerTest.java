package nl.impactkaart.valuation.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws have the distribution that their formula says: the greatest distance to it is what chance allows. */
class SamplerTest {

    private static final int DRAWS = 100_000;

    /** Kolmogorov and Smirnov: exceeded once in a thousand seeds; the seed is fixed. */
    private static final double MOST = 1.95 / Math.sqrt(DRAWS);

    @ParameterizedTest
    @ValueSource(doubles = {10, 10.5, 14, 30})
    void a_triangle_rises_from_low_to_the_mode_and_falls_to_high(double mode) {
        double low = 10;
        double high = 30;

        follows(
                x -> x < mode
                        ? (x - low) * (x - low) / ((high - low) * (mode - low))
                        : 1 - (high - x) * (high - x) / ((high - low) * (high - mode)),
                draws(Sampler.of(Distribution.TRIANGULAR, low, mode, high)));
    }

    /** Beta with shapes 3 and 3, 2 and 4, 4 and 2, 1 and 5, 5 and 1: where the shapes are whole, F is a polynomial. */
    @ParameterizedTest
    @CsvSource({"50, 3", "25, 2", "75, 4", "0, 1", "100, 5"})
    void pert_is_the_beta_distribution_whose_shapes_add_up_to_six(int modePercent, int firstShape) {
        double low = -200;

        follows(
                x -> betaOfWholeShapes((x - low) / 100, firstShape),
                draws(Sampler.of(Distribution.PERT, low, low + modePercent, low + 100)));
    }

    /** Chance of at least {@code first} of five tries, at x each. */
    private static double betaOfWholeShapes(double x, int first) {
        double sum = 0;
        double[] choose = {1, 5, 10, 10, 5, 1};
        for (int i = first; i <= 5; i++) {
            sum += choose[i] * Math.pow(x, i) * Math.pow(1 - x, 5 - i);
        }
        return sum;
    }

    /** Mean (low + 4 mode + high) ÷ 6; variance of the beta distribution with shapes 1.4 and 4.6. */
    @Test
    void pert_between_whole_shapes_has_the_mean_and_the_variance_of_its_formula() {
        double[] draws = draws(Sampler.of(Distribution.PERT, 0, 0.1, 1));
        double mean = DoubleStream.of(draws).average().orElseThrow();
        double variance = DoubleStream.of(draws)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();

        assertThat(mean).isBetween(1.4 / 6 - 0.002, 1.4 / 6 + 0.002);
        assertThat(variance).isBetween(1.4 * 4.6 / 252 - 0.0005, 1.4 * 4.6 / 252 + 0.0005);
    }

    /** From a triangle between 0.5 and 3.5 with its top at 2: two ninths, five ninths, two ninths. */
    @Test
    void whole_numbers_are_drawn_as_often_as_what_rounds_to_them() {
        double[] draws = draws(Sampler.whole(Distribution.TRIANGULAR, 1, 2, 3));

        assertThat(share(draws, 1)).isBetween(2 / 9.0 - 0.005, 2 / 9.0 + 0.005);
        assertThat(share(draws, 2)).isBetween(5 / 9.0 - 0.005, 5 / 9.0 + 0.005);
        assertThat(share(draws, 3)).isBetween(2 / 9.0 - 0.005, 2 / 9.0 + 0.005);
        assertThat(share(draws, 1) + share(draws, 2) + share(draws, 3)).isEqualTo(1);
    }

    @Test
    void between_bounds_that_are_the_same_there_is_one_value() {
        for (Distribution distribution : Distribution.values()) {
            assertThat(Sampler.of(distribution, 7, 7, 7).draw(random())).isEqualTo(7);
            assertThat(Sampler.whole(distribution, 7, 7, 7).draw(random())).isEqualTo(7);
        }
    }

    private static double share(double[] draws, double value) {
        return (double) DoubleStream.of(draws).filter(x -> x == value).count() / draws.length;
    }

    private static void follows(DoubleUnaryOperator cumulative, double[] draws) {
        Arrays.sort(draws);
        double greatest = 0;
        for (int i = 0; i < draws.length; i++) {
            double expected = cumulative.applyAsDouble(draws[i]);
            greatest = Math.max(greatest, Math.abs(expected - (double) i / draws.length));
            greatest = Math.max(greatest, Math.abs(expected - (i + 1.0) / draws.length));
        }
        assertThat(greatest).isLessThan(MOST);
    }

    private static double[] draws(Sampler sampler) {
        RandomGenerator random = random();
        return DoubleStream.generate(() -> sampler.draw(random)).limit(DRAWS).toArray();
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_123);
    }
}
