package nl.impactkaart.portal;

import java.util.List;
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

    Service identity() {
        return identity;
    }

    List<Service> all() {
        return List.of(command, query, report, identity);
    }
}
