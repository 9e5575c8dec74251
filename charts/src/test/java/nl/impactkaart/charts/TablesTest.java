package nl.impactkaart.charts;

import static nl.impactkaart.charts.Examples.DUTCH;
import static nl.impactkaart.charts.Examples.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the tables of charts hold, and the rows of their pictures. */
class TablesTest {

    private static final List<Chart> CHARTS = Examples.named(DUTCH, "Samen Eten");

    @Test
    void the_factor_stands_beside_what_it_is_compared_with() {
        assertThat(lines(CHARTS.get(0).table()))
                .containsExactly(
                        "Cijfer; Waarde",
                        "Rendementsfactor; 1,93",
                        "Kosten = baten; 1,00",
                        "Vergelijkingswaarde; 1,60");
    }

    @Test
    void a_stakeholder_has_costs_benefits_and_what_is_left() {
        assertThat(lines(CHARTS.get(1).table()))
                .containsExactly(
                        "Wie; Kosten; Baten; Saldo",
                        "Samen Eten; € 21.000,00; € 25.000,00; € 4.000,00",
                        "Bewoners; € 0,00; € 15.420,50; € 15.420,50");
    }

    @Test
    void a_year_has_costs_and_benefits() {
        assertThat(lines(CHARTS.get(2).table()))
                .containsExactly(
                        "Jaar; Kosten; Baten", "1; € 24.375,00; € 20.000,00", "Samen Eten; € 12.000,00; € 31.000,50");
    }

    @Test
    void a_scenario_has_its_factor_and_its_net_present_value() {
        assertThat(lines(CHARTS.get(3).table()))
                .containsExactly(
                        "Scenario; Rendementsfactor; Netto contante waarde",
                        "De impactkaart; 1,93; € 39.366,93",
                        "Samen Eten; 0,88; −€ 4.000,00",
                        "Zonder kosten; –; € 51.000,00");
        assertThat(Picture.of(CHARTS.get(3)).texts())
                .containsSubsequence("De impactkaart", "Samen Eten", "Zonder kosten")
                .containsSubsequence("1,93", "0,88", "geen rendementsfactor");
    }

    @Test
    void a_moment_is_told_in_the_time_of_amsterdam() {
        assertThat(lines(CHARTS.get(4).table()))
                .containsExactly(
                        "Sinds; Rendementsfactor",
                        "20 januari 2026, 10:00; 1,20",
                        "2 maart 2026, 10:00; –",
                        "19 maart 2026, 10:00; 0,90",
                        "26 november 2026, 10:00; 1,93");
    }

    @Test
    void a_swing_has_both_ends_of_its_figure_and_what_comes_of_them() {
        assertThat(lines(CHARTS.get(5).table()))
                .containsExactly(
                        "Cijfer; Laagste waarde; Hoogste waarde; Uitkomst bij de laagste waarde; Uitkomst bij de hoogste waarde",
                        "Samen Eten; 10 %; 50 %; 2,20; 1,35",
                        "Bereik; 10 %; 50 %; 1,70; 1,81");
        assertThat(CHARTS.get(5).table().caption()).endsWith("met alle cijfers zoals ze zijn: 1,93");
        TornadoBars ofValue = new TornadoBars(
                ENGLISH,
                "Samen Eten",
                Measure.NET_PRESENT_VALUE,
                new BigDecimal("1000"),
                List.of(Examples.swing("Reach", null, "-1500.5")));
        assertThat(lines(ofValue.table()))
                .containsExactly(
                        "Figure; Lowest value; Highest value; Result at the lowest value; Result at the highest value",
                        "Reach; 10 %; 50 %; –; −€ 1,500.50");
        assertThat(ofValue.description().replace('\u00a0', ' ')).contains("Reach: no result at 10 %");
    }

    @Test
    void a_bin_has_its_bounds_and_its_share() {
        assertThat(lines(CHARTS.get(6).table()))
                .containsExactly(
                        "Van; Tot; Doorrekeningen; Aandeel",
                        "0,50; 0,60; 1; 5,0 %",
                        "0,60; 0,70; 5; 25,0 %",
                        "0,70; 0,80; 9; 45,0 %",
                        "0,80; 0,90; 4; 20,0 %",
                        "0,90; 1,00; 1; 5,0 %");
        assertThat(CHARTS.get(6).table().caption())
                .endsWith("; gemiddelde 0,80, 5e percentiel 0,60, 95e percentiel 0,90");
    }

    @Test
    void a_change_has_what_it_did_and_what_came_of_it_the_largest_first() {
        assertThat(lines(CHARTS.get(7).table()))
                .containsExactly(
                        "Verandering; Verschil; Uitkomst daarna", "Samen Eten; −0,23; 1,70", "Bereik; +0,0040; 1,70");
        assertThat(CHARTS.get(7).table().caption()).endsWith("; eerst 1,93, daarna 1,70");
    }

    private static List<String> lines(ChartTable table) {
        return Stream.concat(
                        Stream.of(table.columns().stream()
                                .map(ChartTable.Column::heading)
                                .toList()),
                        table.rows().stream())
                .map(row -> String.join("; ", row).replace('\u00a0', ' ').replace("\u2060", ""))
                .toList();
    }
}
