package nl.impactkaart.query;

import nl.impactkaart.http.HttpConfiguration;
import nl.impactkaart.query.currentmap.EventsConfiguration;
import nl.impactkaart.rebuild.RebuildCommand;
import nl.impactkaart.rebuild.RebuildConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The service that answers what impact maps look like now. */
@SpringBootApplication
@Import({HttpConfiguration.class, RebuildConfiguration.class})
public class QueryServiceApplication {

    /** Name of the configuration file, so that siblings on one class path keep theirs apart. */
    public static final String CONFIGURATION = "query-service";

    /** Serves; with {@code rebuild} as first argument it makes the views anew instead, and ends. */
    public static void main(String[] args) {
        if (RebuildCommand.isMeant(args)) {
            System.exit(RebuildCommand.run(EventsConfiguration.class, CONFIGURATION, System.out, args));
        }
        new SpringApplicationBuilder(QueryServiceApplication.class)
                .properties("spring.config.name=" + CONFIGURATION)
                .run(args);
    }
}
