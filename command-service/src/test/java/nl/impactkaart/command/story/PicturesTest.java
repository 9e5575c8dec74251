package nl.impactkaart.command.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import javax.imageio.ImageIO;
import nl.impactkaart.command.story.Pictures.UnfitPictureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures as they are kept. */
class PicturesTest {

    private static final String PLACE = "52.0907N 5.1214E, Lunch club";

    @Test
    void nothing_is_kept_but_what_a_picture_shows() throws Exception {
        byte[] photo = withExif(picture(40, 20, "jpeg"), 1);
        assertThat(text(photo)).contains(PLACE, "Exif");

        Story.Picture kept = Pictures.anew(base64(photo), "The kitchen");

        assertThat(text(bytes(kept))).doesNotContain(PLACE).doesNotContain("Exif");
        assertThat(kept.mediaType()).isEqualTo("image/jpeg");
        assertThat(kept.alternativeText()).isEqualTo("The kitchen");
        assertThat(image(kept).getWidth()).isEqualTo(40);
        assertThat(image(kept).getHeight()).isEqualTo(20);
    }

    /** The picture is blue but for its upper left quarter, which is red. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 20, 5, 5",
        "2, 40, 20, 35, 5",
        "3, 40, 20, 35, 15",
        "4, 40, 20, 5, 15",
        "5, 20, 40, 5, 5",
        "6, 20, 40, 15, 5",
        "7, 20, 40, 15, 35",
        "8, 20, 40, 5, 35",
        "9, 40, 20, 5, 5"
    })
    void a_photo_is_kept_upright(int orientation, int width, int height, int redX, int redY) throws Exception {
        BufferedImage kept = image(Pictures.anew(base64(withExif(picture(40, 20, "jpeg"), orientation)), "A square"));

        assertThat(kept.getWidth()).isEqualTo(width);
        assertThat(kept.getHeight()).isEqualTo(height);
        assertThat(isRed(kept, redX, redY)).isTrue();
        assertThat(isRed(kept, width - 1 - redX, height - 1 - redY)).isFalse();
        assertThat(isRed(kept, width - 1 - redX, redY)).isFalse();
    }

    @Test
    void a_large_picture_is_made_smaller_and_keeps_its_shape() throws Exception {
        BufferedImage kept = image(Pictures.anew(base64(picture(3_200, 800, "png")), "Wide"));

        assertThat(kept.getWidth()).isEqualTo(1_600);
        assertThat(kept.getHeight()).isEqualTo(400);
        assertThat(isRed(kept, 100, 100)).isTrue();
    }

    @Test
    void a_picture_made_anew_twice_is_the_same() throws Exception {
        String photo = base64(withExif(picture(40, 20, "jpeg"), 6));

        assertThat(Pictures.anew(photo, "A square")).isEqualTo(Pictures.anew(photo, "A square"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no base64!", "aGVsbG8=", "/9j/4AAQSkZJRgAB", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB"})
    void what_is_no_picture_is_refused(String data) {
        assertThatExceptionOfType(UnfitPictureException.class).isThrownBy(() -> Pictures.anew(data, "Nothing"));
    }

    @Test
    void a_picture_of_another_kind_or_one_that_would_fill_the_memory_is_refused() throws IOException {
        assertThatExceptionOfType(UnfitPictureException.class)
                .isThrownBy(() -> Pictures.anew(base64(picture(40, 20, "gif")), "A square"))
                .satisfies(refused -> assertThat(refused.reason()).contains("PNG or JPEG"));
        byte[] bomb = picture(40, 20, "png");
        ByteBuffer.wrap(bomb).putInt(16, 100_000).putInt(20, 100_000);
        assertThatExceptionOfType(UnfitPictureException.class)
                .isThrownBy(() -> Pictures.anew(base64(bomb), "A square"))
                .satisfies(refused -> assertThat(refused.reason()).contains("40 million"));
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    /** As a phone writes it: after the start of the image comes how it was held, and where. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] place = PLACE.getBytes(US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(26 + place.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        tiff.putInt(0).put(place);
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + 10 + tiff.capacity());
        all.put(jpeg, 0, 2);
        all.putShort((short) 0xFFE1).putShort((short) (8 + tiff.capacity()));
        all.put("Exif".getBytes(US_ASCII)).putShort((short) 0).put(tiff.array());
        all.put(jpeg, 2, jpeg.length - 2);
        return all.array();
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        return color.getRed() > 150 && color.getBlue() < 100;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(Story.Picture picture) {
        return Base64.getDecoder().decode(picture.data());
    }

    private static BufferedImage image(Story.Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes(picture)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
