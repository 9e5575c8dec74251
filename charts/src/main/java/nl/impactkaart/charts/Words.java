package nl.impactkaart.charts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The words of charts, in one language. */
final class Words {

    private static final Words DUTCH = new Words("nl");
    private static final Words ENGLISH = new Words("en");

    private final Properties words = new Properties();

    private Words(String language) {
        String file = "charts_" + language + ".properties";
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
        return switch (language.getLanguage()) {
            case "nl" -> DUTCH;
            case "en" -> ENGLISH;
            default -> throw new IllegalArgumentException("charts do not speak " + language);
        };
    }

    /** @param arguments texts, or numbers where the sentence chooses by them */
    String say(String key, Object... arguments) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("There is no word for " + key);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    String say(Measure measure) {
        return say(measure.name());
    }

    /** {@code key.more}, {@code key.same} or {@code key.less}: how a figure compares to another. */
    String compare(String key, int comparison, Object... arguments) {
        return say(key + (comparison > 0 ? ".more" : comparison < 0 ? ".less" : ".same"), arguments);
    }
}
