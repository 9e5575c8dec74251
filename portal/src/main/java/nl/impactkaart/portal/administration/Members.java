package nl.impactkaart.portal.administration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of the organisation, as identity tells them. */
record Members(List<Member> items) {

    /**
     * One of them.
     *
     * @param passwordSet whether the person can log in
     * @param linkExpiresAt until when the link works with which the password is set; absent when there is none
     */
    record Member(
            UUID member,
            String displayName,
            String username,
            List<String> roles,
            boolean passwordSet,
            @Nullable Instant linkExpiresAt,
            Instant createdAt) {

        /** Whether a link waits for the person to set the password. */
        public boolean isInvited() {
            return linkExpiresAt != null && linkExpiresAt.isAfter(Instant.now());
        }
    }
}
