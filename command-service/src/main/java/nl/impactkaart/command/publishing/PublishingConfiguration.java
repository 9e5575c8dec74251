package nl.impactkaart.command.publishing;

import javax.sql.DataSource;
import nl.impactkaart.command.eventstore.StoredEvents;
import nl.impactkaart.messaging.OperatorSettings;
import nl.impactkaart.messaging.Relay;
import nl.impactkaart.messaging.RelaySettings;
import nl.impactkaart.messaging.TopicSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The relay of the stored events to {@code impactkaart.events}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TopicSettings.class, OperatorSettings.class, KafkaProperties.class})
class PublishingConfiguration {

    @Bean
    Relay eventRelay(
            StoredEvents events,
            DataSource dataSource,
            TopicSettings topics,
            OperatorSettings operator,
            KafkaProperties kafka) {
        RelaySettings settings = new RelaySettings("events", "impactkaart.events", topics, operator);
        return new Relay(settings, events, dataSource, kafka.buildAdminProperties());
    }

    @Bean
    RelayHealth relayHealth(Relay relay) {
        return new RelayHealth(relay);
    }
}
