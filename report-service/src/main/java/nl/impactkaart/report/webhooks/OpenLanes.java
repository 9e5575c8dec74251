package nl.impactkaart.report.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.report.subscribing.Secrets;
import nl.impactkaart.report.subscribing.Subscriptions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads lanes whose subscription is active, each with all that an attempt needs but the message, in one statement. */
final class OpenLanes {

    private static final String OPEN = """
            SELECT s.*, l.position AS lane_position, l.part, l.attempting, l.attempts,
                ARRAY(%s) AS secrets
            FROM webhook_lane l JOIN subscription s ON s.subscription_id = l.subscription_id
            WHERE l.subscription_id = :subscription AND l.map_id = :map
                AND s.channel = 'WEBHOOK' AND s.state = 'ACTIVE'""".formatted(Secrets.VALID);

    private final JdbcClient database;
    private final Secrets secrets;
    private final Clock clock;

    OpenLanes(JdbcClient database, Secrets secrets, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.clock = clock;
    }

    Optional<OpenLane> find(Lane lane) {
        return database.sql(OPEN)
                .param("subscription", lane.subscriptionId())
                .param("map", lane.mapId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> open(lane, row, number))
                .optional();
    }

    private OpenLane open(Lane lane, ResultSet row, int number) throws SQLException {
        return new OpenLane(
                lane,
                Subscriptions.row(row, number),
                secrets.unsealed(row.getArray("secrets"), lane.subscriptionId()),
                new Place(
                        row.getLong("lane_position"),
                        row.getInt("part"),
                        row.getObject("attempting", UUID.class),
                        row.getInt("attempts")));
    }
}
