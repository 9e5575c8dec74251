package nl.impactkaart.report.webhooks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How receivers are reached: {@code impactkaart.webhooks.*}.
 *
 * @param allowedAddresses networks that are reached although they are not public, such as {@code 10.1.0.0/16}; for tests,
 *     and for receivers beside this installation
 * @param trustedCertificates file (PEM) of further authorities whose certificates receivers may have
 * @param connectTimeout how long a connection may take, its encryption included
 * @param timeout how long an attempt may take in all
 * @param atOnce how many attempts this copy makes at the same time
 * @param atOnceEach how many of them for one subscription
 * @param logKept how long attempts stay in the delivery log
 */
@ConfigurationProperties("impactkaart.webhooks")
record WebhookSettings(
        @DefaultValue List<String> allowedAddresses,
        @Nullable Path trustedCertificates,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("500") int atOnce,
        @DefaultValue("4") int atOnceEach,
        @DefaultValue("30d") Duration logKept) {

    WebhookSettings {
        allowedAddresses = List.copyOf(allowedAddresses);
        if (connectTimeout.compareTo(timeout) > 0) {
            throw new IllegalArgumentException(
                    "impactkaart.webhooks.connect-timeout must be at most impactkaart.webhooks.timeout");
        }
    }
}
