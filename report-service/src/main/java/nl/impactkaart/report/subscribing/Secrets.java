package nl.impactkaart.report.subscribing;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The secrets that receivers share with this installation. */
public final class Secrets {

    /** Before every secret, as Standard Webhooks have it. */
    private static final String PREFIX = "whsec_";

    private static final int BYTES = 32;

    /** Those of subscription {@code s} that are valid at {@code :now}, sealed, the newest first. */
    public static final String VALID = """
            SELECT sealed FROM subscription_secret
            WHERE subscription_id = s.subscription_id AND (valid_until IS NULL OR valid_until > :now)
            ORDER BY valid_until IS NULL DESC, created_at DESC""";

    private final JdbcClient database;
    private final InstallationKeys keys;
    private final Duration rotation;
    private final Clock clock;

    Secrets(JdbcClient database, InstallationKeys keys, Duration rotation, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.rotation = rotation;
        this.clock = clock;
    }

    /** Makes a secret; the one before stays valid for a while, and those before that one no longer. */
    String add(UUID subscriptionId) {
        Instant now = clock.instant();
        byte[] secret = InstallationKeys.random(BYTES);
        database.sql("""
                        UPDATE subscription_secret SET
                            valid_until = CASE WHEN valid_until IS NULL THEN :until ELSE least(valid_until, :now) END
                        WHERE subscription_id = :id""")
                .param("id", subscriptionId)
                .param("until", utc(now.plus(rotation)))
                .param("now", utc(now))
                .update();
        database.sql("""
                        INSERT INTO subscription_secret (secret_id, subscription_id, sealed, created_at)
                        VALUES (:secret, :id, :sealed, :now)""")
                .param("secret", UUID.randomUUID())
                .param("id", subscriptionId)
                .param("sealed", keys.seal(secret, subscriptionId))
                .param("now", utc(now))
                .update();
        return text(secret);
    }

    /** The newest one, for a request that comes again because its answer was lost. */
    String newest(UUID subscriptionId) {
        return text(valid(subscriptionId).getFirst());
    }

    /** Those with which a message is signed now, the newest first. */
    public List<byte[]> valid(UUID subscriptionId) {
        return database.sql("SELECT ARRAY(" + VALID + ") FROM subscription s WHERE subscription_id = :id")
                .param("id", subscriptionId)
                .param("now", utc(clock.instant()))
                .query((row, _) -> unsealed(row.getArray(1), subscriptionId))
                .optional()
                .orElse(List.of());
    }

    /** What {@link #VALID} gave. */
    public List<byte[]> unsealed(Array sealed, UUID subscriptionId) throws SQLException {
        return Arrays.stream((byte[][]) sealed.getArray())
                .map(each -> keys.unseal(each, subscriptionId))
                .toList();
    }

    private static String text(byte[] secret) {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
