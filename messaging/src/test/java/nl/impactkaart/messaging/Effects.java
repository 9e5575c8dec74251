package nl.impactkaart.messaging;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A projection that writes one row for each event it is given, so that a second effect would show. */
final class Effects implements Projection {

    private final JdbcTemplate jdbc;
    private volatile Predicate<ReceivedEvent> poison = event -> false;

    Effects(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("""
                CREATE TABLE IF NOT EXISTS effect (
                    n bigint GENERATED ALWAYS AS IDENTITY, stream_id uuid, sequence bigint, append_size int)
                """);
    }

    /** From now on the projection fails at these events. */
    void failAt(Predicate<ReceivedEvent> events) {
        poison = events;
    }

    @Override
    public void apply(List<Append> appends) {
        for (Append append : appends) {
            for (ReceivedEvent event : append.events()) {
                if (poison.test(event)) {
                    throw new IllegalStateException("cannot apply secret payload");
                }
                jdbc.update(
                        "INSERT INTO effect (stream_id, sequence, append_size) VALUES (?, ?, ?)",
                        event.subject(),
                        event.sequence(),
                        append.events().size());
            }
        }
    }

    /** The sequences applied of a stream, in the order of their application. */
    List<@Nullable Long> of(UUID streamId) {
        return jdbc.queryForList("SELECT sequence FROM effect WHERE stream_id = ? ORDER BY n", Long.class, streamId);
    }

    List<@Nullable Integer> appendSizes(UUID streamId) {
        return jdbc.queryForList(
                "SELECT append_size FROM effect WHERE stream_id = ? ORDER BY n", Integer.class, streamId);
    }

    long count() {
        Long count = jdbc.queryForObject("SELECT count(*) FROM effect", Long.class);
        return count == null ? 0 : count;
    }

    String state(UUID streamId) {
        return jdbc
                .queryForList("SELECT state FROM stream_progress WHERE stream_id = ?", String.class, streamId)
                .stream()
                .findFirst()
                .orElse("NONE");
    }

    long pending() {
        Long count = jdbc.queryForObject("SELECT count(*) FROM pending_event", Long.class);
        return count == null ? 0 : count;
    }
}
