package nl.impactkaart.standalone;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What a user can set, as a command-line argument, a system property or an environment variable.
 *
 * @param dataDirectory {@code impactkaart.data-dir}, {@code IMPACTKAART_DATA_DIR}: where everything is kept
 * @param port {@code server.port}, {@code SERVER_PORT}: the port of the one origin
 */
record Settings(Path dataDirectory, int port) {

    static Settings of(String... arguments) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        Path dataDirectory = Path.of(environment.getProperty("impactkaart.data-dir", "impactkaart-data"));
        int port = environment.getProperty("server.port", Integer.class, 8080);
        if (port < 1 || port > 65_535) {
            throw new StartupException("server.port is " + port + "; choose a port from 1 to 65535.");
        }
        return new Settings(dataDirectory.toAbsolutePath().normalize(), port);
    }

    /** The one address under which browsers and clients find everything; also the issuer of the tokens. */
    URI origin() {
        return URI.create("http://localhost:" + port);
    }
}
