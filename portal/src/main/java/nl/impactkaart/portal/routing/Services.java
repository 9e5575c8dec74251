package nl.impactkaart.portal.routing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The services behind the portal. */
@Component
class Services {

    private final Service command;
    private final Service query;
    private final Service report;
    private final Service identity;

    Services(PortalSettings settings) {
        command = new Service("command", settings.command());
        query = new Service("query", settings.query());
        report = new Service("report", settings.report());
        identity = new Service("identity", settings.identity());
    }

    Service command() {
        return command;
    }

    Service query() {
        return query;
    }

    Service report() {
        return report;
    }

    /** Without copies where people log in with another OpenID provider. */
    Service identity() {
        return identity;
    }

    Optional<Service> named(@Nullable String name) {
        return all().stream().filter(service -> service.name().equals(name)).findFirst();
    }

    List<Service> all() {
        return Stream.of(command, query, report, identity)
                .filter(service -> !service.copies().isEmpty())
                .toList();
    }
}
