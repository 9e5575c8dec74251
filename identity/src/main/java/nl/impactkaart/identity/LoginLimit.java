package nl.impactkaart.identity;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords by name and by address, in the database, for all copies together. A try counts before the
 * password is looked at, so that many at once are no way around.
 */
@Component
class LoginLimit {

    static final int MOST_PER_NAME = 5;

    /** An office may come from one address. */
    static final int MOST_PER_ADDRESS = 50;

    private static final Duration WITHIN = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    LoginLimit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this try may be looked at. */
    boolean admits(String username, String address) {
        return count("address " + address) <= MOST_PER_ADDRESS && count(name(username)) <= MOST_PER_NAME;
    }

    /** The password was right. */
    void succeeded(String username, String address) {
        forget(username);
        jdbc.sql("UPDATE wrong_password SET tries = tries - 1 WHERE subject = ? AND tries > 0")
                .param(Secrets.hash("address " + address))
                .update();
    }

    void forget(String username) {
        jdbc.sql("DELETE FROM wrong_password WHERE subject = ?")
                .param(Secrets.hash(name(username)))
                .update();
    }

    void removeOld() {
        jdbc.sql("DELETE FROM wrong_password WHERE since < ?").param(start()).update();
    }

    private int count(String subject) {
        return jdbc.sql("""
                        INSERT INTO wrong_password AS w (subject, tries, since) VALUES (:subject, 1, now())
                        ON CONFLICT (subject) DO UPDATE SET
                            tries = CASE WHEN w.since < :start THEN 1 ELSE w.tries + 1 END,
                            since = CASE WHEN w.since < :start THEN now() ELSE w.since END
                        RETURNING tries""")
                .param("subject", Secrets.hash(subject))
                .param("start", start())
                .query(Integer.class)
                .single();
    }

    private static String name(String username) {
        return "name " + username;
    }

    private static OffsetDateTime start() {
        return OffsetDateTime.now(ZoneOffset.UTC).minus(WITHIN);
    }
}
