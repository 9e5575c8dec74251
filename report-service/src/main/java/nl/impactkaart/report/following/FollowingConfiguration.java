package nl.impactkaart.report.following;

import javax.sql.DataSource;
import nl.impactkaart.messaging.ConsumerSettings;
import nl.impactkaart.messaging.DeadLetters;
import nl.impactkaart.messaging.StreamConsumer;
import nl.impactkaart.report.regenerating.Regeneration;
import nl.impactkaart.report.stories.Withdrawals;
import nl.impactkaart.report.telling.Confirmations;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports follow the events topic as the consumer group {@code report-service}. */
@Configuration(proxyBeanMethods = false)
class FollowingConfiguration {

    @Bean
    StreamConsumer reportConsumer(
            ConsumerSettings settings,
            DataSource dataSource,
            Regeneration regeneration,
            Withdrawals withdrawals,
            Confirmations confirmations,
            KafkaProperties kafka) {
        return new StreamConsumer(
                settings,
                dataSource,
                new FollowingProjection(dataSource, regeneration::due, withdrawals::forget, confirmations::tell),
                _ -> {},
                kafka.buildConsumerProperties());
    }

    @Bean
    DeadLetters deadLetters(StreamConsumer consumer) {
        return consumer.deadLetters();
    }
}
