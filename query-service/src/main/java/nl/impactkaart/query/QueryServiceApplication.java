package nl.impactkaart.query;

import nl.impactkaart.http.HttpConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The service that answers what impact maps look like now. */
@SpringBootApplication
@Import(HttpConfiguration.class)
public class QueryServiceApplication {

    /** Name of the configuration file, so that siblings on one class path keep theirs apart. */
    public static final String CONFIGURATION = "query-service";

    public static void main(String[] args) {
        new SpringApplicationBuilder(QueryServiceApplication.class)
                .properties("spring.config.name=" + CONFIGURATION)
                .run(args);
    }
}
