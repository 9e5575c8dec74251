package nl.impactkaart.report.webhooks;

import java.time.Clock;
import javax.sql.DataSource;
import nl.impactkaart.report.hearing.CloudEvents;
import nl.impactkaart.report.hearing.MessageWatch;
import nl.impactkaart.report.hearing.Messages;
import nl.impactkaart.report.hearing.Notices;
import nl.impactkaart.report.subscribing.InstallationKeys;
import nl.impactkaart.report.subscribing.Secrets;
import nl.impactkaart.report.subscribing.SubscriptionSettings;
import nl.impactkaart.report.subscribing.Subscriptions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhooksConfiguration {

    @Bean
    ReceiverClient receiverClient(WebhookSettings settings) {
        return new ReceiverClient(settings, Trust.with(settings.trustedCertificates()));
    }

    @Bean
    DeliveryLog deliveryLog(JdbcClient database) {
        return new DeliveryLog(database);
    }

    @Bean
    LaneDelivery laneDelivery(
            JdbcClient database,
            TransactionTemplate transaction,
            Subscriptions subscriptions,
            Secrets secrets,
            InstallationKeys keys,
            Messages messages,
            MessageWatch watch,
            CloudEvents events,
            Notices notices,
            ReceiverClient client,
            WebhookSettings settings,
            Clock clock) {
        return new LaneDelivery(
                database,
                transaction,
                subscriptions,
                secrets,
                keys,
                messages,
                watch,
                events,
                notices,
                client,
                settings,
                clock);
    }

    @Bean
    Delivery webhookDelivery(
            DataSource dataSource,
            JdbcClient database,
            TransactionTemplate transaction,
            LaneDelivery lanes,
            Subscriptions subscriptions,
            ReceiverClient client,
            MessageWatch watch,
            SubscriptionSettings subscribing,
            WebhookSettings settings,
            Clock clock) {
        Handshakes handshakes = new Handshakes(database, transaction, subscriptions, client, subscribing, clock);
        return new Delivery(dataSource, lanes, handshakes, watch, settings, clock);
    }
}
