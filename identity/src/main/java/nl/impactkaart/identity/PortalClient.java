package nl.impactkaart.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** The portal's own client, with which it lets people log in. It is no member and acts for nobody by itself. */
@Repository
class PortalClient {

    private final JdbcClient jdbc;
    private final PasswordEncoder hashing;

    PortalClient(JdbcClient jdbc, PasswordEncoder hashing) {
        this.jdbc = jdbc;
        this.hashing = hashing;
    }

    record Registered(UUID id, String secretHash) {}

    Optional<Registered> find() {
        return jdbc.sql("SELECT id, secret_hash FROM portal_client")
                .query((row, number) -> new Registered(row.getObject("id", UUID.class), row.getString("secret_hash")))
                .optional();
    }

    /** Makes the client, or gives it another secret; the old one no longer works. */
    Registered renew(String secret) {
        jdbc.sql("""
                        INSERT INTO portal_client (id, secret_hash) VALUES (?, ?)
                        ON CONFLICT (the_one) DO UPDATE SET secret_hash = excluded.secret_hash""").params(UUID.randomUUID(), hashing.encode(secret)).update();
        return find().orElseThrow();
    }

    void setSecretHash(UUID id, String hash) {
        jdbc.sql("UPDATE portal_client SET secret_hash = ? WHERE id = ?")
                .params(hash, id)
                .update();
    }
}
