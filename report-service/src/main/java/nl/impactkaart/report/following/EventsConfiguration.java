package nl.impactkaart.report.following;

import nl.impactkaart.messaging.ConsumerSettings;
import nl.impactkaart.messaging.OperatorSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which events are followed, and as whom; also for the command that makes the views anew without the service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperatorSettings.class)
public class EventsConfiguration {

    @Bean
    ConsumerSettings consumerSettings(OperatorSettings operator) {
        return new ConsumerSettings("impactkaart.events", "report-service", operator);
    }
}
