package nl.impactkaart.report.hearing;

import javax.sql.DataSource;
import nl.impactkaart.messaging.OperatorSettings;
import nl.impactkaart.report.subscribing.SubscriptionSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class HearingConfiguration {

    @Bean
    Messages messages(JdbcClient database) {
        return new Messages(database);
    }

    @Bean
    MessageWatch messageWatch(DataSource dataSource) {
        return new MessageWatch(dataSource);
    }

    @Bean
    CloudEvents cloudEvents(OperatorSettings operator, SubscriptionSettings settings, JsonMapper json) {
        return new CloudEvents(operator, settings, json);
    }

    @Bean
    Notices notices(JdbcClient database) {
        return new Notices(database);
    }
}
