package nl.impactkaart.command;

import nl.impactkaart.http.HttpConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The service that takes commands and records events. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(HttpConfiguration.class)
public class CommandServiceApplication {

    /** Name of the configuration file, so that siblings on one class path keep theirs apart. */
    public static final String CONFIGURATION = "command-service";

    public static void main(String[] args) {
        new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties("spring.config.name=" + CONFIGURATION)
                .run(args);
    }
}
