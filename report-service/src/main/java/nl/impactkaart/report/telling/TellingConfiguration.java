package nl.impactkaart.report.telling;

import javax.sql.DataSource;
import nl.impactkaart.messaging.OperatorSettings;
import nl.impactkaart.messaging.Relay;
import nl.impactkaart.messaging.RelaySettings;
import nl.impactkaart.messaging.TopicSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The relay of report messages to {@code impactkaart.reports}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TopicSettings.class, OperatorSettings.class})
class TellingConfiguration {

    @Bean
    MessageStore messageStore(JdbcClient database) {
        return new MessageStore(database);
    }

    @Bean
    Confirmations confirmations(MessageStore messages) {
        return new Confirmations(messages);
    }

    @Bean
    Relay reportRelay(
            DataSource dataSource,
            JdbcClient database,
            TopicSettings topics,
            OperatorSettings operator,
            KafkaProperties kafka) {
        RelaySettings settings = new RelaySettings("reports", "impactkaart.reports", topics, operator);
        return new Relay(settings, new ReportOutbox(database), dataSource, kafka.buildAdminProperties());
    }
}
