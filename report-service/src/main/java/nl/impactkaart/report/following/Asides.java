package nl.impactkaart.report.following;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.organisation.BrandingChosen;
import nl.impactkaart.contracts.organisation.OrganisationEvent;
import nl.impactkaart.impactmap.Subject;
import nl.impactkaart.messaging.ReceivedEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** What reports need beside the maps: why figures changed, and how organisations show themselves. */
final class Asides {

    private static final String REASON = """
            INSERT INTO report_reason (map_id, sequence, kind, row_id, reason) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (map_id, sequence) DO UPDATE SET
                kind = excluded.kind, row_id = excluded.row_id, reason = excluded.reason""";

    private static final String BRANDING = """
            INSERT INTO report_branding (organisation, sequence, content) VALUES (?, ?, ?)
            ON CONFLICT (organisation, sequence) DO UPDATE SET content = excluded.content""";

    private static final int BATCH = 1_000;

    private final JdbcTemplate database;

    Asides(JdbcTemplate database) {
        this.database = database;
    }

    /** Keeps the reasons that events of maps give. */
    void reasons(List<RecordedEvent> events) {
        List<RecordedEvent> reasoned = events.stream()
                .filter(event -> event.metadata().reason() != null)
                .toList();
        database.batchUpdate(REASON, reasoned, BATCH, (statement, event) -> {
            Subject subject = Subject.of(event.event());
            statement.setObject(1, event.mapId());
            statement.setLong(2, event.sequence());
            statement.setString(3, subject.kind().name());
            statement.setObject(4, subject.id());
            statement.setString(5, event.metadata().reason());
        });
    }

    /** Keeps what an event of an organisation says of its branding, if anything. */
    void branding(UUID organisation, ReceivedEvent received) {
        if (EventCodec.decode(OrganisationEvent.class, received.name(), received.revision(), received.data())
                instanceof BrandingChosen branding) {
            database.update(
                    BRANDING,
                    organisation,
                    received.sequence(),
                    ContractsJson.mapper().writeValueAsBytes(branding));
        }
    }
}
