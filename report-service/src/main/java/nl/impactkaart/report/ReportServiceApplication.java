package nl.impactkaart.report;

import nl.impactkaart.http.HttpConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The service that keeps the reports up to date and tells that they changed. */
@SpringBootApplication
@Import(HttpConfiguration.class)
public class ReportServiceApplication {

    /** Name of the configuration file, so that siblings on one class path keep theirs apart. */
    public static final String CONFIGURATION = "report-service";

    public static void main(String[] args) {
        new SpringApplicationBuilder(ReportServiceApplication.class)
                .properties("spring.config.name=" + CONFIGURATION)
                .run(args);
    }
}
