package nl.impactkaart.report.subscribing;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SubscriptionSettings.class)
class SubscribingConfiguration {

    /** Tests bring their own. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Subscriptions subscriptions(JdbcClient database, Clock clock) {
        return new Subscriptions(database, clock);
    }

    @Bean
    InstallationKeys installationKeys(
            SubscriptionSettings settings, JdbcClient database, TransactionTemplate transaction) {
        return transaction.execute(_ -> InstallationKeys.open(settings.keyFile(), database));
    }

    @Bean
    Secrets secrets(JdbcClient database, InstallationKeys keys, SubscriptionSettings settings, Clock clock) {
        return new Secrets(database, keys, settings.rotation(), clock);
    }
}
