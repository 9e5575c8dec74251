package nl.impactkaart.charts;

import static nl.impactkaart.charts.Examples.DUTCH;
import static nl.impactkaart.charts.Picture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What stands where. */
class GeometryTest {

    private static final Colour ACCENT = DUTCH.palette().accent();
    private static final Colour COMPANION = DUTCH.palette().companion();

    @Test
    void the_bar_of_a_factor_reaches_as_far_beside_1_as_it_is() {
        Picture picture = Picture.of(Examples.factor(DUTCH, "Samen Eten", "0.8"));

        Element bar = picture.bars(ACCENT).getFirst();
        double zero = number(bar, "x");
        double one = flag(picture, "kosten = baten: 1,00");
        double benchmark = flag(picture, "vergelijkingswaarde: 1,60");
        assertThat(number(bar, "width") / 0.8).isCloseTo(one - zero, within(0.5));
        assertThat((benchmark - zero) / 1.6).isCloseTo(one - zero, within(0.5));
    }

    @Test
    void the_bar_of_a_negative_factor_goes_to_the_left() {
        Picture picture = Picture.of(Examples.factor(DUTCH, "Samen Eten", "-2.5"));

        Element bar = picture.bars(ACCENT).getFirst();
        assertThat(number(bar, "x") + number(bar, "width")).isLessThan(flag(picture, "kosten = baten: 1,00"));
        assertThat(text(picture, "−2,50").getAttribute("text-anchor")).isEqualTo("end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.0001", "523.4", "98765432109876543210", "-1e9", "1e-9"})
    void any_factor_is_shown_beside_1_and_the_benchmark(String factor) {
        Picture picture = Picture.of(Examples.factor(DUTCH, "Samen Eten", factor));

        picture.isLegible();
        assertThat(picture.texts()).contains("kosten = baten: 1,00", "vergelijkingswaarde: 1,60");
    }

    @Test
    void amounts_below_0_go_the_other_way_from_the_line_of_0() {
        Picture picture = Picture.of(new YearBars(
                DUTCH, "Samen Eten", List.of(Examples.year("1", "1000", "-2500"), Examples.year("2", "500", "3300"))));

        Element costs = picture.bars(COMPANION).getFirst();
        Element loss = picture.bars(ACCENT).getFirst();
        double zero = number(costs, "y") + number(costs, "height");
        assertThat(number(loss, "y")).isCloseTo(zero, within(0.11));
        assertThat(number(loss, "height") / number(costs, "height")).isCloseTo(2.5, within(0.01));
        assertThat(picture.all("line"))
                .anyMatch(line -> number(line, "y1") == number(line, "y2")
                        && line.getAttribute("stroke").equals(Palette.INK)
                        && Math.abs(number(line, "y1") - zero) < 0.11);
    }

    @Test
    void a_hundred_years_have_labels_at_even_distances_and_bars_apart() {
        List<YearBars.Year> years = IntStream.range(0, 100)
                .mapToObj(i -> Examples.year(Integer.toString(i), "1000", "2000"))
                .toList();

        Picture picture = Picture.of(new YearBars(DUTCH, "Samen Eten", years));

        picture.isLegible();
        assertThat(picture.texts()).contains("0", "4", "96").doesNotContain("1", "99");
        List<Element> costs = picture.bars(COMPANION);
        List<Element> benefits = picture.bars(ACCENT);
        for (int i = 0; i < 100; i++) {
            assertThat(number(costs.get(i), "x") + number(costs.get(i), "width"))
                    .isLessThan(number(benefits.get(i), "x"));
            assertThat(number(benefits.get(i), "height")).isCloseTo(2 * number(costs.get(i), "height"), within(0.2));
        }
    }

    @Test
    void the_picture_grows_with_its_rows_until_a_sheet_of_paper_is_full() {
        assertThat(parties(6).height() - parties(5).height()).isEqualTo(45);
        assertThat(parties(20).texts()).contains("Partij 0", "Partij 19");
        Picture many = parties(26);
        assertThat(many.height()).isLessThan(1_000);
        assertThat(many.texts())
                .contains("Partij 25", "Partij 6", "Nog 6 rijen staan alleen in de tabel.")
                .doesNotContain("Partij 5");
    }

    private static Picture parties(int count) {
        return Picture.of(new StakeholderBars(
                DUTCH,
                "Samen Eten",
                IntStream.range(0, count)
                        .mapToObj(i -> Examples.party("Partij " + i, "0", Integer.toString(i)))
                        .toList()));
    }

    @Test
    void time_is_drawn_to_scale_and_a_line_stops_where_there_is_no_factor() {
        Picture picture = Picture.of(new EvolutionLine(
                DUTCH,
                "Samen Eten",
                List.of(
                        Examples.point("2026-01-31T00:00:00Z", "2"),
                        Examples.point("2026-01-01T00:00:00Z", "1"),
                        Examples.point("2026-01-11T00:00:00Z", null),
                        Examples.point("2026-01-21T00:00:00Z", "3"))));

        List<double[]> pieces = picture.all("polyline").stream()
                .map(line -> Arrays.stream(line.getAttribute("points").split("[ ,]", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        assertThat(pieces).hasSize(2);
        double[] before = pieces.getFirst();
        double[] after = pieces.getLast();
        // One level stretch of ten days; then ten days level at 3, and down to 2.
        assertThat(before).hasSize(4);
        assertThat(after).hasSize(6);
        double tenDays = before[2] - before[0];
        assertThat(before[1]).isEqualTo(before[3]);
        assertThat(after[0] - before[2]).isCloseTo(tenDays, within(0.3));
        assertThat(after[2] - after[0]).isCloseTo(tenDays, within(0.3));
        assertThat(after[1]).isEqualTo(after[3]).isLessThan(after[5]);
        assertThat(after[5]).isLessThan(before[1]);
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "100,0", "0,1", "2,1", "0,0.99", "1,1", "1.01,1.02"})
    void the_factor_of_now_stands_clear_of_break_even_and_of_the_dates(String before, String now) {
        Picture.of(new EvolutionLine(
                        DUTCH,
                        "Samen Eten",
                        List.of(
                                Examples.point("2026-01-01T00:00:00Z", before),
                                Examples.point("2026-01-01T00:10:00Z", now))))
                .isLegible();
    }

    @Test
    void a_thousand_points_are_one_line_without_dots() {
        List<EvolutionLine.Point> points = IntStream.range(0, 1_000)
                .mapToObj(i -> new EvolutionLine.Point(
                        Instant.EPOCH.plusSeconds(86_400L * i), BigDecimal.valueOf(1 + Math.sin(i / 50.0))))
                .toList();
        EvolutionLine chart = new EvolutionLine(DUTCH, "Samen Eten", points);

        Picture picture = Picture.of(chart);

        picture.isLegible();
        assertThat(picture.all("polyline")).hasSize(1);
        assertThat(picture.all("circle")).hasSize(1);
        assertThat(chart.table().rows()).hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                1,
                50,
                400,
                7_200,
                90_000,
                600_000,
                5_000_000,
                40_000_000,
                400_000_000,
                4_000_000_000L,
                40_000_000_000L
            })
    void any_stretch_of_time_has_two_labels_or_more(long seconds) {
        Picture picture = Picture.of(new EvolutionLine(
                DUTCH,
                "Samen Eten",
                List.of(
                        new EvolutionLine.Point(Instant.parse("2026-03-28T22:59:30Z"), BigDecimal.ONE),
                        new EvolutionLine.Point(
                                Instant.parse("2026-03-28T22:59:30Z").plusSeconds(seconds), BigDecimal.TEN))));

        picture.isLegible();
        assertThat(picture.texts().stream().filter(text -> text.matches(".*(\\d{4}|\\d\\d:\\d\\d)")))
                .hasSizeBetween(seconds < 60 ? 1 : 2, 7);
    }

    @Test
    void the_figure_that_matters_most_is_at_the_top_and_its_ends_are_at_both_sides() {
        Picture picture = Picture.of(Examples.named(DUTCH, "Samen Eten").get(5));

        List<Element> lows = picture.bars(COMPANION);
        List<Element> highs = picture.bars(ACCENT);
        double base = flag(picture, "de impactkaart: 1,93");
        assertThat(number(lows.getFirst(), "x")).isCloseTo(base, within(0.2));
        assertThat(number(highs.getFirst(), "x") + number(highs.getFirst(), "width"))
                .isCloseTo(base, within(0.2));
        assertThat(number(lows.getFirst(), "y")).isEqualTo(number(highs.getFirst(), "y"));
        // Both ends of the other one are below the base: one bar under the other.
        assertThat(number(lows.getLast(), "y") + number(lows.getLast(), "height"))
                .isLessThan(number(highs.getLast(), "y"));
    }

    @Test
    void a_change_begins_where_the_one_before_it_ended() {
        Picture picture = Picture.of(new Waterfall(
                DUTCH,
                "Samen Eten",
                Measure.NET_PRESENT_VALUE,
                BigDecimal.valueOf(1_000),
                List.of(
                        Examples.step("Kleinste", "100"),
                        Examples.step("Grootste", "-400"),
                        Examples.step("Middelste", "200"))));

        Element largest = picture.bars(COMPANION).getFirst();
        Element second = picture.bars(ACCENT).getFirst();
        Element third = picture.bars(ACCENT).getLast();
        assertThat(number(largest, "x") + number(largest, "width"))
                .isCloseTo(flag(picture, "eerst: €\u00a01.000"), within(0.2));
        assertThat(number(second, "x")).isCloseTo(number(largest, "x"), within(0.2));
        assertThat(number(largest, "width")).isCloseTo(2 * number(second, "width"), within(0.3));
        assertThat(number(third, "x")).isCloseTo(number(second, "x") + number(second, "width"), within(0.2));
        assertThat(number(third, "x") + number(third, "width"))
                .isCloseTo(flag(picture, "daarna: €\u00a0900"), within(0.2));
        assertThat(picture.texts()).containsSubsequence("Grootste", "Middelste", "Kleinste");
    }

    @Test
    void changes_that_have_no_room_are_shown_together_so_that_the_last_one_ends_where_the_result_is() {
        Waterfall chart = new Waterfall(
                DUTCH,
                "Samen Eten",
                Measure.NET_PRESENT_VALUE,
                BigDecimal.ZERO,
                IntStream.rangeClosed(1, 30)
                        .mapToObj(i -> Examples.step("Verandering " + i, Integer.toString(i)))
                        .toList());

        Picture picture = Picture.of(chart);

        picture.isLegible();
        Element last = picture.bars(ACCENT).getLast();
        assertThat(picture.bars(ACCENT)).hasSize(25);
        assertThat(picture.texts())
                .contains("Alle 6 andere samen", "+€\u00a021")
                .doesNotContain("Verandering 6");
        assertThat(number(last, "x") + number(last, "width"))
                .isCloseTo(flag(picture, "daarna: €\u00a0465"), within(0.2));
        assertThat(chart.table().rows()).hasSize(30);
    }

    @Test
    void bins_are_as_high_as_their_counts_and_stand_side_by_side() {
        Picture picture = Picture.of(
                Examples.histogram(DUTCH, "Samen Eten", Measure.RETURN_FACTOR, "0.5", "0.25", 10, 40, 0, 20));

        List<Element> bins = picture.bars(ACCENT);
        assertThat(bins).hasSize(3);
        assertThat(number(bins.get(1), "height")).isCloseTo(4 * number(bins.get(0), "height"), within(0.4));
        double step = number(bins.get(1), "x") - number(bins.get(0), "x");
        assertThat(number(bins.get(2), "x") - number(bins.get(1), "x")).isCloseTo(2 * step, within(0.3));
        assertThat(number(bins.get(0), "width")).isCloseTo(step - 1, within(0.2));
        assertThat(flag(picture, "5e percentiel: 0,75")).isCloseTo(number(bins.get(1), "x"), within(0.2));
        assertThat(picture.texts())
                .contains("gemiddelde: 1,00", "95e percentiel: 1,25", "de impactkaart: 1,00", "kosten = baten: 1,00");
    }

    @Test
    void break_even_that_is_far_away_is_told_and_not_shown() {
        Histogram chart = Examples.histogram(DUTCH, "Samen Eten", Measure.RETURN_FACTOR, "80", "0.1", 1, 2, 1);

        assertThat(Picture.of(chart).texts()).noneMatch(text -> text.startsWith("kosten = baten"));
        assertThat(chart.description()).contains("Geen enkele uitkomst ligt onder 1,00");
    }

    /** Where the line stands that bears a name. */
    private static double flag(Picture picture, String name) {
        Element text = text(picture, name);
        return number(text, "x") + (text.getAttribute("text-anchor").equals("end") ? 4 : -4);
    }

    private static Element text(Picture picture, String content) {
        return picture.all("text").stream()
                .filter(text -> text.getTextContent().equals(content))
                .findFirst()
                .orElseThrow(() -> new AssertionError(content + " is not among " + picture.texts()));
    }
}
