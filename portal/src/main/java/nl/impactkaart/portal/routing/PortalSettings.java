package nl.impactkaart.portal.routing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are: {@code impactkaart.portal.*}. Each is a list of the addresses of its copies, such as
 * {@code http://query-service-1:8082,http://query-service-2:8082}.
 *
 * @param identity none where people log in with another OpenID provider
 * @param connectTimeout how long a copy may take to accept a connection before the next one is tried
 * @param answerTimeout how long a service may take to begin its answer
 */
@ConfigurationProperties("impactkaart.portal")
record PortalSettings(
        @DefaultValue List<URI> command,
        @DefaultValue List<URI> query,
        @DefaultValue List<URI> report,
        @DefaultValue List<URI> identity,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("60s") Duration answerTimeout) {

    PortalSettings {
        require("command", command);
        require("query", query);
        require("report", report);
        requireAddresses("identity", identity);
    }

    private static void require(String service, List<URI> addresses) {
        String setting = "impactkaart.portal." + service;
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException(setting + " must be set: the address of the service");
        }
        requireAddresses(service, addresses);
    }

    private static void requireAddresses(String service, List<URI> addresses) {
        for (URI address : addresses) {
            if (address.getHost() == null
                    || !List.of("http", "https").contains(address.getScheme())
                    || !List.of("", "/").contains(address.getPath())) {
                throw new IllegalArgumentException(
                        "impactkaart.portal." + service + " holds " + address + "; it must be like http://host:port");
            }
        }
    }
}
