package nl.impactkaart.command.bundle;

import javax.sql.DataSource;
import nl.impactkaart.messaging.ConsumerSettings;
import nl.impactkaart.messaging.OperatorSettings;
import nl.impactkaart.messaging.StreamConsumer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Printed reports follow {@code impactkaart.reports} as the consumer group {@code command-service}. */
@Configuration(proxyBeanMethods = false)
class BundleConfiguration {

    @Bean
    PrintedReports printedReports(JdbcClient database) {
        return new PrintedReports(database);
    }

    @Bean
    StreamConsumer printedReportConsumer(
            PrintedReports reports, DataSource dataSource, OperatorSettings operator, KafkaProperties kafka) {
        return new StreamConsumer(
                new ConsumerSettings("impactkaart.reports", "command-service", operator),
                dataSource,
                reports,
                _ -> {},
                kafka.buildConsumerProperties());
    }
}
