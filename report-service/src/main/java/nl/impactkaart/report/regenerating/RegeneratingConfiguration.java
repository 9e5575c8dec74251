package nl.impactkaart.report.regenerating;

import javax.sql.DataSource;
import nl.impactkaart.messaging.Relay;
import nl.impactkaart.report.ReportSettings;
import nl.impactkaart.report.stories.Stories;
import nl.impactkaart.report.stories.StoryDocuments;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class RegeneratingConfiguration {

    @Bean
    Regeneration regeneration(
            DataSource dataSource,
            JdbcClient database,
            TransactionTemplate transaction,
            Renderer renderer,
            Stories stories,
            StoryDocuments sealing,
            Relay reportRelay,
            ReportSettings settings) {
        return new Regeneration(
                dataSource,
                new Reports(database, stories, sealing, transaction, renderer, reportRelay::wake),
                settings);
    }
}
