package nl.impactkaart.valuation.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void a_percentile_is_the_lowest_result_that_so_many_do_not_exceed() {
        Spread hundred =
                Spread.of(IntStream.rangeClosed(1, 100).asDoubleStream().toArray(), 1);
        Spread three = Spread.of(new double[] {30, 10, 20}, 1);

        assertThat(List.of(hundred.p5(), hundred.p50(), hundred.p95())).containsExactly(5.0, 50.0, 95.0);
        assertThat(List.of(three.p5(), three.p50(), three.p95())).containsExactly(10.0, 20.0, 30.0);
    }

    @Test
    void the_mean_is_the_sum_of_the_results_by_their_number() {
        assertThat(Spread.of(new double[] {1, 2, 6}, 1).mean()).isEqualTo(3);
    }

    @Test
    void bins_are_equally_wide_and_the_last_holds_the_highest_result() {
        Histogram histogram = Histogram.of(new double[] {-1, -0.6, -0.5, 0, 0.9, 1}, 4);

        assertThat(histogram).isEqualTo(new Histogram(-1, 1, List.of(2, 1, 1, 2)));
        assertThat(histogram.bounds()).containsExactly(-1.0, -0.5, 0.0, 0.5, 1.0);
    }

    @Test
    void results_that_are_all_the_same_are_in_one_bin() {
        Histogram histogram = Histogram.of(new double[] {4, 4, 4}, 10);

        assertThat(histogram).isEqualTo(new Histogram(4, 4, List.of(3)));
        assertThat(histogram.bounds()).containsExactly(4.0, 4.0);
    }
}
