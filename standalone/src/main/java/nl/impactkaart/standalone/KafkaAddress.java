package nl.impactkaart.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;

/** Where the broker of the instance on a data directory listens, as the settings file that Kafka's own tools take. */
final class KafkaAddress {

    private static final String KEY = "bootstrap.servers";

    private KafkaAddress() {}

    static void write(Settings settings, String bootstrapServers) {
        try {
            Files.writeString(file(settings), KEY + "=" + bootstrapServers + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws StartupException when nothing was ever started on the data directory */
    static String read(Settings settings) {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file(settings))) {
            properties.load(text);
        } catch (NoSuchFileException e) {
            throw new StartupException("nothing has run on the data directory " + settings.dataDirectory()
                    + " yet. Start Impactkaart first, or name its directory in IMPACTKAART_DATA_DIR");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(KEY, "");
    }

    private static Path file(Settings settings) {
        return settings.dataDirectory().resolve("kafka.properties");
    }
}
