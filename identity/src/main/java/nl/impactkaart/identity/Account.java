package nl.impactkaart.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.http.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person who logs in as a member of an organisation.
 *
 * @param passwordHash null as long as the invitation was not followed
 * @param linkExpiresAt until when the link works with which the password is set; null when there is none
 */
record Account(
        UUID member,
        UUID organisation,
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable String passwordHash,
        Instant createdAt,
        @Nullable Instant linkExpiresAt) {

    boolean passwordSet() {
        return passwordHash != null;
    }
}
