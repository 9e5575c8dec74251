package nl.impactkaart.command.api;

import static nl.impactkaart.command.api.Bodies.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.impactkaart.testing.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How many pictures a story takes, how large, and of which kinds. */
class StoryPicturesTest {

    private static final int MOST = 4;
    private static final int TOO_LARGE = 9 << 20;

    private final String stories = Bodies.startedMap(Service.editor()) + "/stories";

    static Stream<Arguments> refused() throws IOException {
        String png = base64(picture("png"));
        byte[] huge = picture("png");
        // By what it says of itself, in its header: 40,002,000 pixels.
        ByteBuffer.wrap(huge).putInt(16, 6_000).putInt(20, 6_667);
        return Stream.of(
                Arguments.of(
                        told(Collections.nCopies(MOST + 1, png)),
                        "400 invalid-field pictures",
                        "\"pictures\" must be at most 4."),
                Arguments.of(
                        told(List.of(png, base64(picture("gif")))),
                        "422 meaningless-figure pictures[1].data",
                        "\"pictures[1].data\" is no PNG or JPEG that can be read."),
                Arguments.of(
                        told(List.of(png, png, base64(huge))),
                        "422 meaningless-figure pictures[2].data",
                        "\"pictures[2].data\" has more than 40 million pixels; make it smaller."),
                Arguments.of(
                        told(List.of("not base64!")),
                        "422 meaningless-figure pictures[0].data",
                        "\"pictures[0].data\" is no base64."),
                Arguments.of(
                        told(List.of("A".repeat(TOO_LARGE))),
                        "413 body-too-large",
                        "A body holds at most 1 MiB, a file to import or a story 8 MiB. Send less in one request."));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void pictures_beyond_the_limits_are_refused_with_what_to_do(String body, String problem, String detail) {
        long stored = Service.stored();

        Answer answer = Service.editor().post(stories, body);

        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.json().get("detail").asString()).isEqualTo(detail);
        assertThat(Service.stored()).isEqualTo(stored);
    }

    @Test
    void as_many_as_a_story_may_have_are_taken_of_both_kinds() throws IOException {
        String png = base64(picture("png"));
        String jpeg = base64(picture("jpeg"));

        Answer told = Service.editor()
                .post(stories, told(List.of(png, jpeg, png, jpeg)))
                .expect(201);

        assertThat(Service.editor().get(stories + "/" + told.id()).json().get("pictures"))
                .hasSize(MOST);
    }

    private static String told(List<String> pictures) {
        return story(
                "pictures",
                pictures.stream()
                        .map(data -> Map.of("alternativeText", "At the stove", "data", data))
                        .toList());
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, bytes))
                .isTrue();
        return bytes.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
