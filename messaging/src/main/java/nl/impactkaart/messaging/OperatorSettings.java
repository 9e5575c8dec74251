package nl.impactkaart.messaging;

import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who publishes, by the NL GOV profile for CloudEvents.
 *
 * @param typePrefix reverse domain name before every event type
 * @param source URN of the system, for instance {@code urn:nld:oin:00000001823288444000:systeem:impactkaart}
 */
@ConfigurationProperties("impactkaart.operator")
public record OperatorSettings(
        @DefaultValue("nl.impactkaart-demo") String typePrefix,

        @DefaultValue("urn:nld:oin:00000000000000000000:systeem:impactkaart")
        String source) {

    public OperatorSettings {
        if (!typePrefix.matches("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+")) {
            throw new IllegalArgumentException(
                    "impactkaart.operator.type-prefix must be a reverse domain name such as nl.example, not "
                            + typePrefix);
        }
        try {
            if (!new URI(source).isAbsolute()) {
                throw new IllegalArgumentException(
                        "impactkaart.operator.source must be an absolute URI, not " + source);
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("impactkaart.operator.source must be a URI, not " + source, e);
        }
    }
}
