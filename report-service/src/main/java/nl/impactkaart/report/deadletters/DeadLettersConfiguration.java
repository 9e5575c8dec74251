package nl.impactkaart.report.deadletters;

import nl.impactkaart.messaging.ConsumerSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class DeadLettersConfiguration {

    @Bean
    ParkedEvents parkedEvents(JdbcClient database, ConsumerSettings consumer) {
        return new ParkedEvents(database, consumer.group());
    }

    @Bean
    HeldBackMaps heldBackMaps(JdbcClient database, ConsumerSettings consumer) {
        return new HeldBackMaps(database, consumer.group());
    }
}
