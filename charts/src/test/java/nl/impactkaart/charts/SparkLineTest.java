package nl.impactkaart.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SparkLineTest {

    @Test
    void it_rises_and_falls_with_the_figures_and_ends_in_a_dot() {
        String svg = line("1", "3", "2").svg();
        assertThat(svg).contains("points=\"3,21 48,3 93,12\"", "cx=\"93\" cy=\"12\"");
    }

    @Test
    void figures_that_are_all_the_same_lie_in_the_middle() {
        assertThat(line("1.5", "1.5").svg()).contains("points=\"3,12 93,12\"");
    }

    @Test
    void one_figure_is_no_line_and_none_has_no_words() {
        assertThat(line("1").svg()).isEmpty();
        assertThat(line().svg()).isEmpty();
        assertThat(line().description()).isEmpty();
    }

    @Test
    void whoever_does_not_see_it_is_told_where_it_begins_and_ends() {
        assertThat(line("1.234", "2").description()).isEqualTo("van 1,23 naar 2,00");
        assertThat(new SparkLine(Locale.ENGLISH, List.of(BigDecimal.ONE, BigDecimal.TEN)).svg())
                .contains("aria-label=\"from 1.00 to 10.00\"");
    }

    private static SparkLine line(String... factors) {
        return new SparkLine(
                Locale.forLanguageTag("nl"),
                Stream.of(factors).map(BigDecimal::new).toList());
    }
}
