package nl.impactkaart.query.currentmap;

import javax.sql.DataSource;
import nl.impactkaart.messaging.ConsumerSettings;
import nl.impactkaart.messaging.OperatorSettings;
import nl.impactkaart.query.organisation.OrganisationProjection;
import nl.impactkaart.rebuild.Rebuild;
import nl.impactkaart.rebuild.Views;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is made of which events, and how it is made anew; also for the command that does so without the service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({QuerySettings.class, OperatorSettings.class})
public class EventsConfiguration {

    @Bean
    ConsumerSettings consumerSettings(QuerySettings settings, OperatorSettings operator) {
        return new ConsumerSettings("impactkaart.events", settings.group(), operator);
    }

    @Bean
    Rebuild rebuild(
            ConsumerSettings consumer,
            DataSource dataSource,
            Flyway migrations,
            QuerySettings settings,
            KafkaProperties kafka) {
        Views views = fresh -> new EventsProjection(
                new CurrentMapProjection(fresh, settings.cachedRows()), new OrganisationProjection(fresh));
        return new Rebuild(consumer, dataSource, migrations, views, kafka.buildConsumerProperties());
    }
}
