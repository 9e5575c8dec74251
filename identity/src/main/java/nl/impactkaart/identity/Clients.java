package nl.impactkaart.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.http.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Organisations, their members and the members' clients in PostgreSQL; a secret is kept as its hash only. */
@Repository
class Clients {

    private static final String SELECT = """
            SELECT c.id, c.secret_hash, c.member_id, m.organisation_id, m.display_name, m.roles, o.operator,
                c.created_at
            FROM client c
            JOIN member m ON m.id = c.member_id
            JOIN organisation o ON o.id = m.organisation_id
            """;

    private final JdbcClient jdbc;
    private final PasswordEncoder hashing;

    Clients(JdbcClient jdbc, PasswordEncoder hashing) {
        this.jdbc = jdbc;
        this.hashing = hashing;
    }

    /** A client whose secret is known, this one time. */
    record NewClient(UUID id, String secret, UUID member, UUID organisation) {}

    UUID createOrganisation(String name, boolean operator) {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO organisation (id, name, operator) VALUES (?, ?, ?)")
                .params(id, name, operator)
                .update();
        return id;
    }

    boolean anyOperator() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM organisation WHERE operator)")
                .query(Boolean.class)
                .single();
    }

    UUID operator() {
        return jdbc.sql("SELECT id FROM organisation WHERE operator")
                .query(UUID.class)
                .single();
    }

    boolean isOperator(UUID organisation) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM organisation WHERE id = ? AND operator)")
                .param(organisation)
                .query(Boolean.class)
                .single();
    }

    /** Creates a member with these roles and a client for it. */
    @Transactional
    NewClient create(UUID organisation, String displayName, Set<Role> roles, @Nullable String provisionedAs) {
        NewClient client = new NewClient(UUID.randomUUID(), Secrets.next(), UUID.randomUUID(), organisation);
        jdbc.sql("INSERT INTO member (id, organisation_id, display_name, roles) VALUES (?, ?, ?, ?)")
                .params(client.member, organisation, displayName, roleNames(roles))
                .update();
        jdbc.sql("INSERT INTO client (id, secret_hash, member_id, provisioned_as) VALUES (?, ?, ?, ?)")
                .param(client.id)
                .param(hashing.encode(client.secret))
                .param(client.member)
                .param(provisionedAs)
                .update();
        return client;
    }

    /** Gives a client another secret; the old one no longer works. */
    NewClient withNewSecret(Client client) {
        String secret = Secrets.next();
        setSecretHash(client.id(), String.valueOf(hashing.encode(secret)));
        return new NewClient(client.id(), secret, client.member(), client.organisation());
    }

    void setSecretHash(UUID client, String hash) {
        jdbc.sql("UPDATE client SET secret_hash = ? WHERE id = ?")
                .params(hash, client)
                .update();
    }

    Optional<Client> find(UUID client) {
        return jdbc.sql(SELECT + "WHERE c.id = ?")
                .param(client)
                .query(Clients::client)
                .optional();
    }

    Optional<Client> provisionedAs(String name) {
        return jdbc.sql(SELECT + "WHERE c.provisioned_as = ?")
                .param(name)
                .query(Clients::client)
                .optional();
    }

    /** The clients of an organisation, oldest first. */
    List<Client> of(UUID organisation) {
        return jdbc.sql(SELECT + "WHERE m.organisation_id = ? ORDER BY c.created_at, c.id")
                .param(organisation)
                .query(Clients::client)
                .list();
    }

    /** Its member stays: what it did remains done by somebody. */
    void delete(UUID client) {
        jdbc.sql("DELETE FROM client WHERE id = ?").param(client).update();
    }

    static String[] roleNames(Set<Role> roles) {
        return roles.stream().map(Role::claim).sorted().toArray(String[]::new);
    }

    private static Client client(ResultSet row, int number) throws SQLException {
        return new Client(
                row.getObject("id", UUID.class),
                row.getString("secret_hash"),
                row.getObject("member_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("display_name"),
                roles(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** Who administers the organisation that runs the installation is its operator. */
    static Set<Role> roles(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : (String[]) row.getArray("roles").getArray()) {
            Role.of(name).ifPresent(roles::add);
        }
        if (row.getBoolean("operator") && roles.contains(Role.ADMINISTRATOR)) {
            roles.add(Role.OPERATOR);
        }
        return Set.copyOf(roles);
    }
}
