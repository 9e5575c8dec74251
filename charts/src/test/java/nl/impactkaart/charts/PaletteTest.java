package nl.impactkaart.charts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteTest {

    @Property
    void whatever_the_colour_both_can_be_told_from_white_and_from_each_other(
            @ForAll @IntRange(max = 255) int red,
            @ForAll @IntRange(max = 255) int green,
            @ForAll @IntRange(max = 255) int blue) {
        Palette palette = Palette.of(new Colour(red, green, blue).toString());

        assertThat(palette.accent().contrast(Colour.WHITE)).isGreaterThanOrEqualTo(3);
        assertThat(palette.companion().contrast(Colour.WHITE)).isGreaterThanOrEqualTo(3);
        assertThat(palette.accent().contrast(palette.companion())).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"#00766c,#00766c", "#C2410C,#c2410c", "#000080,#000080"})
    void a_colour_that_can_be_told_from_white_is_kept(String given, String shown) {
        assertThat(Palette.of(given).accent()).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"#ffffff,#929292", "#ffff00,#979700"})
    void a_light_colour_is_darkened_until_it_can(String given, String shown) {
        assertThat(Palette.of(given).accent()).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"#000000,21", "#ffffff,1", "#777777,4.48", "#0000ff,8.59"})
    void contrast_is_that_of_wcag(String colour, double contrast) {
        assertThat(Colour.of(colour).contrast(Colour.WHITE)).isBetween(contrast - 0.005, contrast + 0.005);
    }
}
