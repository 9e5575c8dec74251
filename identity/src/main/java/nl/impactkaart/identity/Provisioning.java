package nl.impactkaart.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.http.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way in to a new installation: one client for each role, their secrets in the credentials file, and a link with which
 * the first administrator sets the password. And the own clients of report-service and of the portal, in files that they
 * read.
 *
 * <p>The database is committed first and the file written then, while other copies wait. A file that does not name the
 * clients of the database, after a crash in between or because it was removed, is written anew with new secrets.
 */
@Component
class Provisioning implements ApplicationRunner {

    /** The name of its client, and of the entry in its file. */
    static final String REPORT_SERVICE = "report-service";

    /** The entry of the portal in its file. */
    static final String PORTAL = "portal";

    private static final Logger LOG = LoggerFactory.getLogger(Provisioning.class);
    private static final List<Role> ROLES = List.of(Role.EDITOR, Role.AUDITOR, Role.ADMINISTRATOR, Role.FUNDER);

    private final IdentitySettings settings;
    private final Clients clients;
    private final PortalClient portal;
    private final FirstAdministrator firstAdministrator;
    private final Cluster cluster;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    Provisioning(
            IdentitySettings settings,
            Clients clients,
            PortalClient portal,
            FirstAdministrator firstAdministrator,
            Cluster cluster,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.settings = settings;
        this.clients = clients;
        this.portal = portal;
        this.firstAdministrator = firstAdministrator;
        this.cluster = cluster;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.credentialsFile() != null) {
            CredentialsFile file =
                    new CredentialsFile(settings.credentialsFile(), "impactkaart.identity.credentials-file", json);
            cluster.alone(() -> {
                provision(file);
                firstAdministrator.invite(file);
            });
        }
        if (settings.reportClientFile() != null) {
            CredentialsFile file =
                    new CredentialsFile(settings.reportClientFile(), "impactkaart.identity.report-client-file", json);
            cluster.alone(() -> provisionReportService(file));
        }
        if (settings.portalClientFile() != null) {
            CredentialsFile file =
                    new CredentialsFile(settings.portalClientFile(), "impactkaart.identity.portal-client-file", json);
            cluster.alone(() -> provisionPortal(file));
        }
    }

    /** Of no organisation of people, who could delete it; should it be gone, it is made again. */
    private void provisionReportService(CredentialsFile file) {
        Optional<Client> known = clients.provisionedAs(REPORT_SERVICE);
        if (known.isPresent() && names(file, REPORT_SERVICE, known.get())) {
            return;
        }
        Clients.NewClient client = transaction.execute(_ -> known.map(clients::withNewSecret)
                .orElseGet(() -> clients.create(
                        clients.createOrganisation("services", false),
                        REPORT_SERVICE,
                        Set.of(Role.STORY_READER),
                        REPORT_SERVICE)));
        file.write(Map.of(REPORT_SERVICE, entry(client)));
        LOG.info("The secret of report-service is new and stands in {}", file.path());
    }

    private void provisionPortal(CredentialsFile file) {
        String named = file.clientId(PORTAL);
        if (portal.find().filter(known -> known.id().toString().equals(named)).isEmpty()) {
            String secret = Secrets.next();
            UUID id = portal.renew(secret).id();
            file.write(Map.of(PORTAL, Map.of("clientId", id.toString(), "clientSecret", secret)));
            LOG.info("The secret of the portal is new and stands in {}", file.path());
        }
    }

    private void provision(CredentialsFile file) {
        boolean first = !clients.anyOperator();
        if (!first
                && provisioned().entrySet().stream()
                        .allMatch(entry -> names(file, entry.getKey().claim(), entry.getValue()))) {
            return;
        }
        Map<String, Map<String, String>> credentials = new LinkedHashMap<>();
        transaction.executeWithoutResult(status -> {
            Map<Role, Clients.NewClient> fresh = first ? firstClients() : withNewSecrets();
            fresh.forEach((role, client) -> credentials.put(role.claim(), entry(client)));
        });
        file.write(credentials);
        LOG.info("The secrets of {} clients are new and stand in {}", credentials.size(), file.path());
    }

    /** Those that still exist: a client that an administrator has deleted stays deleted. */
    private Map<Role, Client> provisioned() {
        Map<Role, Client> provisioned = new LinkedHashMap<>();
        for (Role role : ROLES) {
            clients.provisionedAs(role.claim()).ifPresent(client -> provisioned.put(role, client));
        }
        return provisioned;
    }

    private static boolean names(CredentialsFile file, String entry, Client client) {
        return client.id().toString().equals(file.clientId(entry));
    }

    private Map<Role, Clients.NewClient> firstClients() {
        UUID own = clients.createOrganisation("demo", true);
        UUID funder = clients.createOrganisation("demo funder", false);
        Map<Role, Clients.NewClient> created = new LinkedHashMap<>();
        for (Role role : ROLES) {
            created.put(
                    role,
                    clients.create(
                            role == Role.FUNDER ? funder : own, "demo " + role.claim(), Set.of(role), role.claim()));
        }
        return created;
    }

    private Map<Role, Clients.NewClient> withNewSecrets() {
        Map<Role, Clients.NewClient> renewed = new LinkedHashMap<>();
        provisioned().forEach((role, client) -> renewed.put(role, clients.withNewSecret(client)));
        return renewed;
    }

    private static Map<String, String> entry(Clients.NewClient client) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("clientId", client.id().toString());
        entry.put("clientSecret", client.secret());
        entry.put("organisation", client.organisation().toString());
        entry.put("member", client.member().toString());
        return entry;
    }
}
