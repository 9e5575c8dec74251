package nl.impactkaart.impactmap.evolution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The sentences and the words in them, in one language. */
final class Words {

    private final Language language;
    private final Properties words = new Properties();

    private Words(Language language) {
        this.language = language;
        String file = "wording_" + language.locale().getLanguage() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + file);
            }
            words.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Words of(Language language) {
        return new Words(language);
    }

    Language language() {
        return language;
    }

    /** @param arguments texts, or numbers where the sentence chooses by them */
    String say(String key, Object... arguments) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("There is no word for " + key);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    boolean know(String key) {
        return words.containsKey(key);
    }
}
