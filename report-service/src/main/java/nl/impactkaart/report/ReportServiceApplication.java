package nl.impactkaart.report;

import nl.impactkaart.http.HttpConfiguration;
import nl.impactkaart.rebuild.RebuildCommand;
import nl.impactkaart.rebuild.RebuildConfiguration;
import nl.impactkaart.report.rebuilding.RebuildingConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The service that keeps the reports up to date and tells that they changed. */
@SpringBootApplication
@Import({HttpConfiguration.class, RebuildConfiguration.class})
public class ReportServiceApplication {

    /** Name of the configuration file, so that siblings on one class path keep theirs apart. */
    public static final String CONFIGURATION = "report-service";

    /** Serves; with {@code rebuild} as first argument it makes the views anew instead, and ends. */
    public static void main(String[] args) {
        if (RebuildCommand.isMeant(args)) {
            System.exit(RebuildCommand.run(RebuildingConfiguration.class, CONFIGURATION, System.out, args));
        }
        new SpringApplicationBuilder(ReportServiceApplication.class)
                .properties("spring.config.name=" + CONFIGURATION)
                .run(args);
    }
}
