package nl.impactkaart.report.following;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.impactkaart.contracts.EventCatalogue;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.ImpactMapCodec;
import nl.impactkaart.messaging.Append;
import nl.impactkaart.messaging.Projection;
import nl.impactkaart.messaging.ReceivedEvent;
import nl.impactkaart.report.stories.WithdrawnStory;
import nl.impactkaart.report.telling.ConfirmedVersion;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps each map at its last whole append, with the reasons of its changes and, in the same transaction, sets when its report
 * is due. What an organisation chooses for its maps shows in the next reports; it makes none due by itself.
 */
public final class FollowingProjection implements Projection {

    private static final String WRITE = """
            INSERT INTO report_map (map_id, organisation, shared_with, sequence, state, changed_since)
            SELECT map_id, organisation, shared_with::uuid[], sequence, state, now()
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::bytea[])
                AS sent (map_id, organisation, shared_with, sequence, state)
            ON CONFLICT (map_id) DO UPDATE SET
                shared_with = excluded.shared_with, sequence = excluded.sequence, state = excluded.state,
                changed_since = coalesce(report_map.changed_since, now())""";

    private final JdbcTemplate database;
    private final Asides asides;
    private final Consumer<Collection<UUID>> due;
    private final Consumer<WithdrawnStory> withdrawn;
    private final Consumer<ConfirmedVersion> confirmed;

    /**
     * @param due sets when the reports of maps are due; part of the transaction
     * @param withdrawn is told of every story that was withdrawn, when the maps say so; part of the transaction
     * @param confirmed is told of every confirmed version, last of all; part of the transaction
     */
    public FollowingProjection(
            DataSource dataSource,
            Consumer<Collection<UUID>> due,
            Consumer<WithdrawnStory> withdrawn,
            Consumer<ConfirmedVersion> confirmed) {
        this.database = new JdbcTemplate(dataSource);
        this.asides = new Asides(database);
        this.due = due;
        this.withdrawn = withdrawn;
        this.confirmed = confirmed;
    }

    @Override
    public void apply(List<Append> appends) {
        // In the order of the ids, so that two writers of the same maps wait for each other and never deadlock.
        Map<UUID, List<ReceivedEvent>> byMap = new TreeMap<>();
        for (Append append : appends) {
            if (isOfOrganisation(append)) {
                append.events().forEach(event -> asides.branding(append.streamId(), event));
            } else {
                byMap.computeIfAbsent(append.streamId(), _ -> new ArrayList<>()).addAll(append.events());
            }
        }
        Map<UUID, ImpactMap> before = states(byMap);
        Map<UUID, ImpactMap> current = new TreeMap<>();
        List<ConfirmedVersion> versions = new ArrayList<>();
        List<RecordedEvent> all = new ArrayList<>();
        List<WithdrawnStory> stories = new ArrayList<>();
        byMap.forEach((mapId, events) -> {
            List<RecordedEvent> recorded =
                    events.stream().map(FollowingProjection::recorded).toList();
            ImpactMap map = after(mapId, before.getOrDefault(mapId, ImpactMap.none()), recorded);
            current.put(mapId, map);
            versions.addAll(ConfirmedVersion.in(recorded, map));
            all.addAll(recorded);
            stories.addAll(WithdrawnStory.in(recorded));
        });
        write(current);
        // No report that shows them can be stored any more: who stores one waits for these maps.
        stories.forEach(withdrawn);
        asides.reasons(all);
        due.accept(current.keySet());
        versions.forEach(confirmed);
    }

    private static boolean isOfOrganisation(Append append) {
        return EventCatalogue.isOfOrganisation(append.events().getFirst().name());
    }

    private static ImpactMap after(UUID mapId, ImpactMap before, List<RecordedEvent> events) {
        long first = events.getFirst().sequence();
        if (before.sequence() != first - 1) {
            throw new IllegalStateException(
                    "map " + mapId + " is kept at sequence " + before.sequence() + ", its next event is " + first);
        }
        return before.evolve(events);
    }

    private static RecordedEvent recorded(ReceivedEvent event) {
        byte[] metadata = event.metadata();
        if (metadata == null) {
            throw new IllegalArgumentException("event " + event.id() + " has no metadata");
        }
        return new RecordedEvent(
                event.id(),
                event.subject(),
                event.sequence(),
                EventCodec.decode(ImpactMapEvent.class, event.name(), event.revision(), event.data()),
                EventCodec.decodeMetadata(metadata));
    }

    private Map<UUID, ImpactMap> states(Map<UUID, List<ReceivedEvent>> byMap) {
        UUID[] known = byMap.entrySet().stream()
                .filter(map -> map.getValue().getFirst().sequence() > 0)
                .map(Map.Entry::getKey)
                .toArray(UUID[]::new);
        Map<UUID, ImpactMap> states = new HashMap<>();
        if (known.length > 0) {
            database.query(
                    "SELECT map_id, state FROM report_map WHERE map_id = ANY (?)",
                    row -> {
                        states.put(row.getObject(1, UUID.class), ImpactMapCodec.decode(row.getBytes(2)));
                    },
                    (Object) known);
        }
        return states;
    }

    private void write(Map<UUID, ImpactMap> maps) {
        database.update(WRITE, statement -> bind(statement, maps));
    }

    private static void bind(PreparedStatement statement, Map<UUID, ImpactMap> maps) throws SQLException {
        Connection connection = statement.getConnection();
        List<ImpactMap> values = List.copyOf(maps.values());
        statement.setArray(1, connection.createArrayOf("uuid", maps.keySet().toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "uuid", values.stream().map(ImpactMap::organisation).toArray()));
        statement.setArray(
                3,
                connection.createArrayOf(
                        "text",
                        values.stream()
                                .map(map -> map.sharedWith().stream()
                                        .map(UUID::toString)
                                        .collect(joining(",", "{", "}")))
                                .toArray()));
        statement.setArray(
                4,
                connection.createArrayOf(
                        "int8", values.stream().map(ImpactMap::sequence).toArray()));
        statement.setArray(
                5,
                connection.createArrayOf(
                        "bytea", values.stream().map(ImpactMapCodec::encode).toArray(byte[][]::new)));
    }
}
