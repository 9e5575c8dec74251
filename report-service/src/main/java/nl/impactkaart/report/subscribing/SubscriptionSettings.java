package nl.impactkaart.report.subscribing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How subscribers are told: {@code impactkaart.subscriptions.*}.
 *
 * @param origin under which the world sees this installation; it stands before every {@code dataref}, and its host is
 *     who asks in a handshake
 * @param keyFile with the key that seals the secrets of receivers and the one that signs what they get, the same for
 *     every copy; made when the first one starts
 * @param rotation how long the secret before stays valid when a new one takes its place
 * @param heartbeat how often a silent stream of events shows that it is alive
 * @param longestStream after which a reader of events has to come again, and show its token
 * @param longestWait how long a reader of changes may be kept waiting
 * @param most how many subscriptions an organisation can have
 */
@ConfigurationProperties("impactkaart.subscriptions")
public record SubscriptionSettings(
        @DefaultValue("http://localhost:8080") URI origin,
        @DefaultValue("webhooks.key") Path keyFile,
        @DefaultValue("24h") Duration rotation,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("15m") Duration longestStream,
        @DefaultValue("30s") Duration longestWait,
        @DefaultValue("1000") int most) {

    public SubscriptionSettings {
        if (origin.getHost() == null) {
            throw new IllegalArgumentException(
                    "impactkaart.subscriptions.origin must be an origin such as https://impact.example, not " + origin);
        }
    }

    /** Where something on this installation is read. */
    public URI address(URI path) {
        return origin.resolve(path);
    }
}
