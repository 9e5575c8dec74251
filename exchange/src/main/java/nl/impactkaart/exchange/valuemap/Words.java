package nl.impactkaart.exchange.valuemap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** What the table calls things, in one language. */
final class Words {

    static final Words DUTCH = new Words("nl");
    static final Words ENGLISH = new Words("en");
    private static final List<Words> ALL = List.of(DUTCH, ENGLISH);

    private final Properties words = new Properties();

    private Words(String language) {
        String file = "valuemap_" + language + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + file);
            }
            words.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Words of(Locale language) {
        return language.getLanguage().equals("nl") ? DUTCH : ENGLISH;
    }

    String of(Enum<?> thing) {
        return of(thing.getDeclaringClass().getSimpleName() + "." + thing.name());
    }

    String of(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("There is no word for " + key);
        }
        return word;
    }

    /** What a word stands for in any language, or under its name in the API. */
    static <E extends Enum<E>> Optional<E> find(Class<E> kind, String word) {
        String plain = plain(word);
        return Arrays.stream(kind.getEnumConstants())
                .filter(thing -> Stream.concat(
                                Stream.of(thing.name()), ALL.stream().map(words -> words.of(thing)))
                        .anyMatch(name -> plain(name).equals(plain)))
                .findFirst();
    }

    /** Letters and digits alone, so that case, hyphens and what stands in brackets make no difference. */
    private static String plain(String word) {
        return word.replaceAll("\\([^)]*\\)", "")
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
