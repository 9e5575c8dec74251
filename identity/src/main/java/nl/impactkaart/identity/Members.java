package nl.impactkaart.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.http.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites, changes and removes people; an organisation that has an administrator keeps one. */
@Service
class Members {

    private final Accounts accounts;
    private final Invitations invitations;

    Members(Accounts accounts, Invitations invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    /** What came of a change. */
    sealed interface Outcome {}

    /** @param account as it is now, or was before it was removed */
    record Changed(Account account) implements Outcome {}

    record Unknown() implements Outcome {}

    record LastAdministrator() implements Outcome {}

    List<Account> of(UUID organisation) {
        return accounts.of(organisation);
    }

    Optional<Account> find(UUID organisation, UUID member) {
        return accounts.find(member).filter(account -> account.organisation().equals(organisation));
    }

    Optional<UUID> create(UUID organisation, String displayName, String username, Set<Role> roles) {
        return accounts.create(organisation, displayName, username, roles);
    }

    Invitations.Link newLink(UUID member) {
        return invitations.create(member);
    }

    @Transactional
    Outcome setRoles(UUID organisation, UUID member, Set<Role> roles) {
        accounts.holdOrganisation(organisation);
        Account account = find(organisation, member).orElse(null);
        if (account == null) {
            return new Unknown();
        }
        if (!roles.contains(Role.ADMINISTRATOR) && isLast(account)) {
            return new LastAdministrator();
        }
        accounts.setRoles(member, roles);
        return new Changed(accounts.find(member).orElseThrow());
    }

    @Transactional
    Outcome remove(UUID organisation, UUID member) {
        accounts.holdOrganisation(organisation);
        Account account = find(organisation, member).orElse(null);
        if (account == null) {
            return new Unknown();
        }
        if (isLast(account)) {
            return new LastAdministrator();
        }
        accounts.remove(member);
        return new Changed(account);
    }

    private boolean isLast(Account account) {
        return account.roles().contains(Role.ADMINISTRATOR) && !accounts.anotherAdministrator(account);
    }
}
