package nl.impactkaart.portal;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Pages for people, and the one origin in front of the services. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PortalApplication {

    /** Name of the configuration file, so that siblings on one class path keep theirs apart. */
    public static final String CONFIGURATION = "portal";

    public static void main(String[] args) {
        new SpringApplicationBuilder(PortalApplication.class)
                .properties("spring.config.name=" + CONFIGURATION)
                .run(args);
    }
}
