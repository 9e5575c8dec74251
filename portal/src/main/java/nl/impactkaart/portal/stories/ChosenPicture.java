package nl.impactkaart.portal.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * One of the pictures that go with a story, as it was chosen.
 *
 * @param number from 1
 * @param alternativeText what it shows, for those who do not see it
 * @param file absent when none was chosen
 * @param fault name of the text that says what is wrong with it; empty when nothing is
 */
record ChosenPicture(
        int number, String alternativeText, @Nullable MultipartFile file, String fault) {

    private static final int MOST = 4;

    /** None chosen yet. */
    static List<ChosenPicture> none() {
        return of(Map.of(), Map.of());
    }

    /** As many as there can be, those that were left out too. */
    static List<ChosenPicture> of(Map<String, String> written, Map<String, MultipartFile> files) {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(number -> of(
                        number,
                        written.getOrDefault("alternativeText" + number, "").strip(),
                        files.get("picture" + number)))
                .toList();
    }

    private static ChosenPicture of(int number, String alternativeText, @Nullable MultipartFile file) {
        MultipartFile chosen = file == null || file.isEmpty() ? null : file;
        return new ChosenPicture(
                number, alternativeText, chosen, chosen != null && alternativeText.isEmpty() ? "untold" : "");
    }

    boolean isThere() {
        return file != null;
    }

    /** Whether anything was chosen or written. */
    boolean isBegun() {
        return isThere() || !alternativeText.isEmpty();
    }

    boolean isFaulty() {
        return !fault.isEmpty();
    }

    ChosenPicture unfit() {
        return new ChosenPicture(number, alternativeText, file, "unfit");
    }

    /** As the API takes it. */
    Map<String, Object> toJson() {
        if (file == null) {
            throw new IllegalStateException("no picture was chosen");
        }
        try {
            return Map.of(
                    "alternativeText",
                    alternativeText,
                    "data",
                    Base64.getEncoder().encodeToString(file.getBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells nothing: a story must not end up in a log line. */
    @Override
    public String toString() {
        return "ChosenPicture";
    }
}
