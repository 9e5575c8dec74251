package nl.impactkaart.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.http.Role;
import org.jspecify.annotations.Nullable;

/**
 * A program that gets tokens as a member of an organisation.
 *
 * @param displayName who or what the member is; null when erased
 */
record Client(
        UUID id,
        String secretHash,
        UUID member,
        UUID organisation,
        @Nullable String displayName,
        Set<Role> roles,
        Instant createdAt) {}
