package nl.impactkaart.query.portfolio;

import nl.impactkaart.messaging.ConsumerSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PortfolioConfiguration {

    @Bean
    PortfolioMaps portfolioMaps(JdbcClient database, ConsumerSettings consumer) {
        return new PortfolioMaps(database, consumer.group());
    }
}
