package nl.impactkaart.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "pages", "portal");

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_nl.properties"))
                    .map(name -> name.substring(0, name.length() - "_nl.properties".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void both_languages_say_the_same_things(String page) throws IOException {
        assertThat(texts(page, "nl").stringPropertyNames())
                .isNotEmpty()
                .isEqualTo(texts(page, "en").stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_text_belongs_to_one_page_and_is_never_empty(String page) throws IOException {
        TreeSet<String> elsewhere = new TreeSet<>();
        for (String other : pages()) {
            if (!other.equals(page)) {
                elsewhere.addAll(texts(other, "nl").stringPropertyNames());
            }
        }
        assertThat(texts(page, "nl").stringPropertyNames()).doesNotContainAnyElementsOf(elsewhere);
        assertThat(texts(page, "nl").values()).noneMatch(text -> text.toString().isBlank());
        assertThat(texts(page, "en").values()).noneMatch(text -> text.toString().isBlank());
    }

    private static Properties texts(String page, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                FOLDER.resolve(page + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
