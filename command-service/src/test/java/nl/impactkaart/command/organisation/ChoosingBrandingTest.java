package nl.impactkaart.command.organisation;

import static nl.impactkaart.command.organisation.Kept.given;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import nl.impactkaart.command.organisation.OrganisationCommand.ChooseBranding;
import nl.impactkaart.contracts.organisation.BrandingChosen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoosingBrandingTest {

    private static final BrandingChosen PLAIN = new BrandingChosen("Samen", null, null, null);

    @Test
    void a_name_is_enough_and_chosen_twice_changes_nothing() {
        given().when(choose(PLAIN)).then(PLAIN);
        given(PLAIN).when(choose(PLAIN)).thenNothing();
        BrandingChosen green = coloured("#00594f");
        given(PLAIN).when(choose(green)).then(green);
        given(green).when(choose(PLAIN)).then(PLAIN);
    }

    /** The lightest grey, red and green that WCAG lets through; any blue is dark enough. */
    @ParameterizedTest
    @ValueSource(strings = {"#767676", "#0000ff", "#ee0000", "#008a00", "#0a0a0a", "#000000"})
    void a_colour_that_everybody_can_read_on_white_is_chosen(String colour) {
        given().when(choose(coloured(colour))).then(coloured(colour));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#777777", "#f00000", "#008b00", "#00ffff", "#ffffff"})
    void a_colour_that_not_everybody_can_read_is_refused(String colour) {
        given().when(choose(coloured(colour))).thenMeaningless("colour", "contrast");
    }

    @ParameterizedTest
    @ValueSource(strings = {"green", "#00594F", "#00594", "#00594f0", "x#00594f"})
    void what_is_no_colour_is_refused(String colour) {
        given().when(choose(coloured(colour))).thenMeaningless("colour", "is not a colour");
    }

    @Test
    void a_logo_and_its_text_go_together() throws IOException {
        given().when(choose(logo(png(2, 2), null))).thenMeaningless("logoText", "is missing");
        given().when(choose(logo(null, "Two hands"))).thenMeaningless("logoPng", "is missing");
        BrandingChosen both = logo(png(2, 2), "Two hands");
        given().when(choose(both)).then(both);
    }

    @Test
    void a_logo_has_two_thousand_pixels_a_side_at_most() throws IOException {
        BrandingChosen wide = logo(png(2_000, 1), "Two hands");
        BrandingChosen high = logo(png(1, 2_000), "Two hands");
        given().when(choose(wide)).then(wide);
        given().when(choose(high)).then(high);
        given().when(choose(logo(png(2_001, 1), "Two hands"))).thenMeaningless("logoPng", "pixels");
        given().when(choose(logo(png(1, 2_001), "Two hands"))).thenMeaningless("logoPng", "pixels");
    }

    @Test
    void a_logo_has_forty_thousand_characters_at_most() throws IOException {
        byte[] image = Base64.getDecoder().decode(png(2, 2));
        BrandingChosen longest = logo(padded(image, 30_000), "Two hands");
        given().when(choose(longest)).then(longest);
        given().when(choose(logo(padded(image, 30_001), "Two hands")))
                .thenMeaningless("logoPng", "more than 40000 characters");
    }

    @Test
    void what_is_no_png_is_refused() throws IOException {
        byte[] image = Base64.getDecoder().decode(png(20, 20));
        String torn = Base64.getEncoder().encodeToString(Arrays.copyOf(image, 50));
        for (String broken : new String[] {"%%%", "", "aGVsbG8=", torn}) {
            given().when(choose(logo(broken, "Two hands"))).thenMeaningless("logoPng", "is not a PNG");
        }
    }

    private static ChooseBranding choose(BrandingChosen branding) {
        return new ChooseBranding(branding, null);
    }

    private static BrandingChosen coloured(String colour) {
        return new BrandingChosen("Samen", colour, null, null);
    }

    private static BrandingChosen logo(@Nullable String png, @Nullable String text) {
        return new BrandingChosen("Samen", null, png, text);
    }

    private static String png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    /** What follows the end of a PNG is none of its business. */
    private static String padded(byte[] image, int length) {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(image, length));
    }
}
