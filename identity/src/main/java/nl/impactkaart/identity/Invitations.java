package nl.impactkaart.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links with which a person sets the password, once; only their hash is kept. A new link ends the one before. */
@Component
class Invitations {

    static final String PATH = "/account/invitation";

    private static final Duration VALID = Duration.ofDays(7);
    private static final String LIVE = "FROM invitation WHERE token_hash = ? AND expires_at > now()";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final LoginLimit limit;
    private final String address;

    Invitations(JdbcClient jdbc, Accounts accounts, LoginLimit limit, IdentitySettings settings) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.limit = limit;
        this.address = settings.issuer() + PATH + "?token=";
    }

    /** A link that is known, this one time. */
    record Link(String address, Instant expiresAt) {}

    Link create(UUID member) {
        String token = Secrets.next();
        Instant expiresAt = Instant.now().plus(VALID).truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql("""
                        INSERT INTO invitation (member_id, token_hash, expires_at) VALUES (?, ?, ?)
                        ON CONFLICT (member_id) DO UPDATE
                        SET token_hash = excluded.token_hash, expires_at = excluded.expires_at""")
                .params(member, Secrets.hash(token), OffsetDateTime.ofInstant(expiresAt, ZoneOffset.UTC))
                .update();
        return new Link(address + token, expiresAt);
    }

    /** Whom the token invites; empty when it is unknown, used or expired. */
    Optional<Account> invited(String token) {
        return jdbc.sql("SELECT member_id " + LIVE)
                .param(Secrets.hash(token))
                .query(UUID.class)
                .optional()
                .flatMap(accounts::find);
    }

    /** Whether this is a link of ours that still works. */
    boolean live(String link) {
        return link.startsWith(address)
                && invited(link.substring(address.length())).isPresent();
    }

    /** Sets the password, unless somebody was quicker; whoever was logged in no longer is. */
    @Transactional
    boolean follow(String token, String passwordHash) {
        Optional<UUID> member = jdbc.sql("DELETE " + LIVE + " RETURNING member_id")
                .param(Secrets.hash(token))
                .query(UUID.class)
                .optional();
        member.flatMap(accounts::find).ifPresent(account -> {
            accounts.setPassword(account.member(), passwordHash);
            accounts.endSessions(account.member());
            limit.forget(account.username());
        });
        return member.isPresent();
    }
}
