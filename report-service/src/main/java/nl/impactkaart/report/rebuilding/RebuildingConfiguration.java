package nl.impactkaart.report.rebuilding;

import javax.sql.DataSource;
import nl.impactkaart.messaging.ConsumerSettings;
import nl.impactkaart.rebuild.Rebuild;
import nl.impactkaart.report.following.EventsConfiguration;
import nl.impactkaart.report.regenerating.Renderer;
import nl.impactkaart.report.rendering.ReportRenderer;
import org.flywaydb.core.Flyway;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** How maps and reports are made anew, in the service and in the command that does so without it. */
@Configuration(proxyBeanMethods = false)
@Import({EventsConfiguration.class, ReportRenderer.class})
public class RebuildingConfiguration {

    @Bean
    Rebuild rebuild(
            ConsumerSettings consumer,
            DataSource dataSource,
            Flyway migrations,
            Renderer renderer,
            KafkaProperties kafka) {
        return new Rebuild(
                consumer, dataSource, migrations, new ReportViews(renderer), kafka.buildConsumerProperties());
    }
}
