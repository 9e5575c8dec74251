package nl.impactkaart.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.http.Role;
import org.springframework.stereotype.Component;

/**
 * Whom nobody can invite. As long as nobody has set the first administrator's password, the credentials file holds a link
 * that works; a start renews one that has expired or is not in the file, and takes out one that was used.
 */
@Component
class FirstAdministrator {

    static final String USERNAME = "admin";

    /** Beside the client of that role. */
    private static final String ENTRY = Role.ADMINISTRATOR.claim();

    private static final String LINK = "passwordLink";

    private final Clients clients;
    private final Accounts accounts;
    private final Invitations invitations;

    FirstAdministrator(Clients clients, Accounts accounts, Invitations invitations) {
        this.clients = clients;
        this.accounts = accounts;
        this.invitations = invitations;
    }

    void invite(CredentialsFile file) {
        Map<String, Map<String, String>> entries = new LinkedHashMap<>(file.read());
        Map<String, String> administrator = new LinkedHashMap<>(entries.getOrDefault(ENTRY, Map.of()));
        String link = administrator.get(LINK);
        Optional<UUID> waiting = waiting(clients.operator());
        if (waiting.isPresent() && (link == null || !invitations.live(link))) {
            administrator.put(LINK, invitations.create(waiting.get()).address());
        } else if (waiting.isEmpty() && link != null) {
            administrator.remove(LINK);
        } else {
            return;
        }
        entries.put(ENTRY, administrator);
        file.write(entries);
    }

    /** The first administrator who has set no password; made where the operator has nobody yet. */
    private Optional<UUID> waiting(UUID operator) {
        if (accounts.of(operator).isEmpty()) {
            return accounts.create(operator, "Administrator", USERNAME, Set.of(Role.ADMINISTRATOR));
        }
        return accounts.find(USERNAME)
                .filter(account -> account.organisation().equals(operator) && !account.passwordSet())
                .map(Account::member);
    }
}
