package nl.impactkaart.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void the_median_is_the_middle_round_and_the_spread_half_the_range() {
        Figures figures = new Figures(List.of(90.0, 130.0, 100.0));

        assertThat(figures.median()).isEqualTo(100);
        assertThat(figures.spread()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void the_median_of_two_rounds_is_their_mean() {
        assertThat(new Figures(List.of(10.0, 20.0)).median()).isEqualTo(15);
    }

    @Test
    void a_percentile_is_a_duration_that_occurred() {
        long[] nanos =
                LongStream.rangeClosed(1, 100).map(millis -> millis * 1_000_000).toArray();

        assertThat(Percentiles.ofNanos(nanos)).isEqualTo(new Percentiles(50, 95, 99, 100, 100));
        assertThat(Percentiles.ofNanos(new long[] {2_000_000})).isEqualTo(new Percentiles(2, 2, 2, 2, 1));
    }
}
