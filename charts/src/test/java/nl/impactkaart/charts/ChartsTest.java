package nl.impactkaart.charts;

import static nl.impactkaart.charts.Examples.DUTCH;
import static nl.impactkaart.charts.Examples.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every chart. */
class ChartsTest {

    private static final String LONG =
            "Gemeentelijke Samenwerkingsorganisatie voor Maatschappelijke Ondersteuning, ".repeat(20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Samen Eten",
                "</title></desc></svg><script>alert(1)</script>\"'&amp;<![CDATA[",
                "\u0000\u0001\u000b\u001f\uFFFE\uFFFF\uD800 half \uDC00",
                "{0}''{1,choice,0#a}",
                "é\u0301\u0327😀日本語עברית\u202e\u2028",
                "",
                " \n\t "
            })
    void any_name_can_be_shown(String name) {
        for (ChartStyle style : List.of(DUTCH, ENGLISH)) {
            for (Chart chart : Examples.named(style, name)) {
                Picture picture = Picture.of(chart);

                picture.isLegible();
                assertThat(picture.all("script")).isEmpty();
                assertThat(picture.all("title"))
                        .singleElement()
                        .satisfies(title -> assertThat(title.getTextContent()).isEqualTo(Legible.of(chart.title())));
            }
        }
    }

    @Test
    void a_long_name_is_shortened_in_the_picture_and_whole_in_the_table() {
        for (Chart chart : Examples.named(DUTCH, LONG)) {
            Picture picture = Picture.of(chart);

            picture.isLegible();
            assertThat(chart.table().caption() + chart.table().rows()).contains(LONG.strip());
            assertThat(picture.texts()).allMatch(text -> text.length() < 90);
        }
        assertThat(Picture.of(Examples.named(DUTCH, LONG).get(1)).texts())
                .contains("Gemeentelijke")
                .anyMatch(text -> text.endsWith("…"));
    }

    @Test
    void a_picture_names_itself_by_ids_that_no_other_chart_has() {
        List<String> ids = new ArrayList<>();
        List<Chart> charts = Examples.named(DUTCH, "Samen Eten");
        for (int i = 0; i < charts.size(); i++) {
            Picture picture = Picture.of(charts.get(i).svg("chart" + i));
            assertThat(picture.svg().getAttribute("role")).isEqualTo("img");
            assertThat(picture.svg().getAttribute("aria-labelledby"))
                    .isEqualTo(String.join(" ", picture.ids()))
                    .isEqualTo("chart%d-title chart%d-description".formatted(i, i));
            assertThat(picture.all("desc")).hasSize(1);
            ids.addAll(picture.ids());
        }
        assertThat(ids).hasSize(16).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "a b", "a\"", "é", "a.b"})
    void an_id_that_would_not_be_one_is_refused(String prefix) {
        for (Chart chart : Examples.named(DUTCH, "Samen Eten")) {
            assertThatThrownBy(() -> chart.svg(prefix)).isInstanceOf(IllegalArgumentException.class);
        }
        for (Chart chart : Examples.empty(DUTCH)) {
            assertThatThrownBy(() -> chart.svg(prefix)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void the_same_figures_give_the_same_bytes_wherever_they_are_drawn() {
        Locale before = Locale.getDefault();
        List<String> here = drawn();
        try {
            Locale.setDefault(Locale.of("ar", "EG"));
            assertThat(drawn()).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> drawn() {
        return Examples.named(DUTCH, "Samen Eten").stream()
                .map(chart -> chart.svg("chart") + chart.title() + chart.description() + chart.table())
                .toList();
    }

    @Test
    void a_table_has_a_cell_for_each_column() {
        for (Chart chart : Examples.named(ENGLISH, "Samen Eten")) {
            ChartTable table = chart.table();
            assertThat(table.caption()).startsWith(chart.title());
            assertThat(table.rows())
                    .isNotEmpty()
                    .allMatch(row -> row.size() == table.columns().size());
            assertThat(table.columns().getFirst().numeric()).isFalse();
            assertThat(table.columns().getLast().numeric()).isTrue();
        }
    }

    @Test
    void a_chart_without_figures_says_so() {
        for (Chart chart : Examples.empty(DUTCH)) {
            Picture picture = Picture.of(chart);

            picture.isLegible();
            assertThat(chart.description()).isEqualTo("Er zijn nog geen cijfers om te tonen.");
            assertThat(picture.texts()).containsExactly("Er zijn nog geen cijfers om te tonen.");
        }
        assertThat(Picture.of(Examples.empty(ENGLISH).getFirst()).texts())
                .containsExactly("There are no figures to show yet.");
    }

    @Test
    void every_text_has_a_size_of_its_own_and_nothing_needs_a_style_sheet() {
        for (Chart chart : Examples.named(DUTCH, "Samen Eten")) {
            Picture picture = Picture.of(chart);
            assertThat(picture.all("text")).isNotEmpty().allMatch(text -> text.hasAttribute("font-size"));
            assertThat(picture.all("*"))
                    .noneMatch(element -> element.hasAttribute("style") || element.hasAttribute("class"))
                    .extracting(element -> element.getTagName())
                    .isSubsetOf("title", "desc", "rect", "line", "polyline", "circle", "text");
            assertThat(picture.svg().getAttribute("font-family")).startsWith("Liberation Sans");
        }
    }

    @Test
    void a_style_that_cannot_be_followed_is_refused() {
        assertThatThrownBy(() -> new ChartStyle(Locale.FRENCH, "EUR", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChartStyle(Locale.ENGLISH, "EURO", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChartStyle(Locale.ENGLISH, "EUR", "teal"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
