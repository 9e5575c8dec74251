package nl.impactkaart.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.http.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people who log in, in PostgreSQL. */
@Repository
class Accounts {

    private static final String SELECT = """
            SELECT a.member_id, m.organisation_id, a.username, m.display_name, m.roles, o.operator, a.password_hash,
                a.created_at, i.expires_at
            FROM account a
            JOIN member m ON m.id = a.member_id
            JOIN organisation o ON o.id = m.organisation_id
            LEFT JOIN invitation i ON i.member_id = a.member_id
            """;

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(UUID member) {
        return jdbc.sql(SELECT + "WHERE a.member_id = ?")
                .param(member)
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> find(String username) {
        return jdbc.sql(SELECT + "WHERE a.username = ?")
                .param(username)
                .query(Accounts::account)
                .optional();
    }

    /** The people of an organisation, oldest first. */
    List<Account> of(UUID organisation) {
        return jdbc.sql(SELECT + "WHERE m.organisation_id = ? ORDER BY a.created_at, a.member_id")
                .param(organisation)
                .query(Accounts::account)
                .list();
    }

    /** One change of an organisation's administrators at a time. */
    void holdOrganisation(UUID organisation) {
        jdbc.sql("SELECT id FROM organisation WHERE id = ? FOR UPDATE")
                .param(organisation)
                .query(UUID.class)
                .single();
    }

    /** Whether somebody else of the organisation can log in as its administrator. */
    boolean anotherAdministrator(Account account) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM account a JOIN member m ON m.id = a.member_id
                            WHERE m.organisation_id = ? AND m.id <> ? AND 'administrator' = ANY (m.roles)
                                AND a.password_hash IS NOT NULL)""")
                .params(account.organisation(), account.member())
                .query(Boolean.class)
                .single();
    }

    /** A member with an account, without a password; empty when another has the name. */
    @Transactional
    Optional<UUID> create(UUID organisation, String displayName, String username, Set<Role> roles) {
        UUID member = UUID.randomUUID();
        jdbc.sql("INSERT INTO member (id, organisation_id, display_name, roles) VALUES (?, ?, ?, ?)")
                .params(member, organisation, displayName, Clients.roleNames(roles))
                .update();
        int created = jdbc.sql(
                        "INSERT INTO account (username, member_id) VALUES (?, ?) ON CONFLICT (username) DO NOTHING")
                .params(username, member)
                .update();
        if (created == 0) {
            jdbc.sql("DELETE FROM member WHERE id = ?").param(member).update();
            return Optional.empty();
        }
        return Optional.of(member);
    }

    void setRoles(UUID member, Set<Role> roles) {
        jdbc.sql("UPDATE member SET roles = ? WHERE id = ?")
                .params(Clients.roleNames(roles), member)
                .update();
    }

    void setPassword(UUID member, String hash) {
        jdbc.sql("UPDATE account SET password_hash = ? WHERE member_id = ?")
                .params(hash, member)
                .update();
    }

    /** The member stays, without a name: what it did remains done by somebody. */
    void remove(UUID member) {
        jdbc.sql("DELETE FROM account WHERE member_id = ?").param(member).update();
        jdbc.sql("UPDATE member SET display_name = NULL WHERE id = ?")
                .param(member)
                .update();
        endSessions(member);
    }

    /** Ends what the person has open, in every copy. */
    void endSessions(UUID member) {
        jdbc.sql("DELETE FROM page_session WHERE principal_name = ?")
                .param(member.toString())
                .update();
        jdbc.sql("DELETE FROM oauth2_authorization WHERE principal_name = ?")
                .param(member.toString())
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("member_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                Clients.roles(row),
                row.getString("password_hash"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        OffsetDateTime expiresAt = row.getObject("expires_at", OffsetDateTime.class);
        return expiresAt == null ? null : expiresAt.toInstant();
    }
}
