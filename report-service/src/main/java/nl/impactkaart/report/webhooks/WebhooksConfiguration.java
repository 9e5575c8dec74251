package nl.impactkaart.report.webhooks;

import java.time.Clock;
import javax.sql.DataSource;
import nl.impactkaart.report.hearing.CloudEvents;
import nl.impactkaart.report.hearing.MessageWatch;
import nl.impactkaart.report.hearing.Messages;
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
    Sender webhookSender(CloudEvents events, InstallationKeys keys, ReceiverClient client) {
        return new Sender(events, keys, client);
    }

    @Bean
    Settlement webhookSettlement(
            JdbcClient database, TransactionTemplate transaction, Subscriptions subscriptions, Clock clock) {
        return new Settlement(database, transaction, subscriptions, clock);
    }

    @Bean
    LaneDelivery laneDelivery(
            JdbcClient database,
            Secrets secrets,
            Messages messages,
            MessageWatch watch,
            Sender sender,
            Settlement settlement,
            WebhookSettings settings,
            Clock clock) {
        OpenLanes openLanes = new OpenLanes(database, secrets, clock);
        Lanes lanes = new Lanes(database);
        return new LaneDelivery(openLanes, lanes, messages, watch, sender, settlement, settings.atOnceEach(), clock);
    }

    @Bean
    DeadLetterDelivery deadLetterDelivery(
            Subscriptions subscriptions,
            Secrets secrets,
            Messages messages,
            DeliveryLog log,
            Sender sender,
            Settlement settlement,
            Clock clock) {
        return new DeadLetterDelivery(subscriptions, secrets, messages, log, sender, settlement, clock);
    }

    @Bean
    Delivery webhookDelivery(
            DataSource dataSource,
            JdbcClient database,
            TransactionTemplate transaction,
            LaneDelivery lanes,
            DeadLetterDelivery deadLetters,
            Subscriptions subscriptions,
            ReceiverClient client,
            MessageWatch watch,
            SubscriptionSettings subscribing,
            WebhookSettings settings,
            Clock clock) {
        Handshakes handshakes = new Handshakes(database, transaction, subscriptions, client, subscribing, clock);
        return new Delivery(dataSource, lanes, deadLetters, handshakes, watch, settings, clock);
    }
}
