package nl.impactkaart.identity;

import nl.impactkaart.http.HttpConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The service that issues tokens. */
@SpringBootApplication
@EnableConfigurationProperties(IdentitySettings.class)
@Import(HttpConfiguration.class)
public class IdentityApplication {

    /** Name of the configuration file, so that siblings on one class path keep theirs apart. */
    public static final String CONFIGURATION = "identity";

    public static void main(String[] args) {
        new SpringApplicationBuilder(IdentityApplication.class)
                .properties("spring.config.name=" + CONFIGURATION)
                .run(args);
    }
}
