package nl.impactkaart.query.organisation;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.organisation.BrandingChosen;
import nl.impactkaart.contracts.organisation.MethodPublished;
import nl.impactkaart.contracts.organisation.MethodWithdrawn;
import nl.impactkaart.contracts.organisation.OrganisationEvent;
import nl.impactkaart.contracts.organisation.ReferenceProjectFigures;
import nl.impactkaart.contracts.organisation.ReferenceProjectRemoved;
import nl.impactkaart.messaging.Append;
import nl.impactkaart.messaging.Projection;
import nl.impactkaart.messaging.ReceivedEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the last event about each thing that an organisation keeps. */
public final class OrganisationProjection implements Projection {

    private static final String PUT = """
            INSERT INTO organisation_entry (organisation, kind, entry, sequence, recorded_at, name, revision, data)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (organisation, kind, entry) DO UPDATE SET sequence = excluded.sequence,
                recorded_at = excluded.recorded_at, name = excluded.name, revision = excluded.revision,
                data = excluded.data""";

    private static final String REMOVE =
            "DELETE FROM organisation_entry WHERE organisation = ? AND kind = ? AND entry = ?";

    private final JdbcTemplate database;

    /** @param dataSource with the tables of {@code db/query}; the consumer's own */
    public OrganisationProjection(DataSource dataSource) {
        this.database = new JdbcTemplate(dataSource);
    }

    @Override
    public void apply(List<Append> appends) {
        for (Append append : appends) {
            append.events().forEach(event -> apply(append.streamId(), event));
        }
    }

    private void apply(UUID organisation, ReceivedEvent received) {
        OrganisationEvent event =
                EventCodec.decode(OrganisationEvent.class, received.name(), received.revision(), received.data());
        switch (event) {
            case MethodPublished method ->
                put(organisation, EntryKind.METHOD, entry(method.methodId(), method.methodVersion()), received);
            case MethodWithdrawn method ->
                remove(organisation, EntryKind.METHOD, entry(method.methodId(), method.methodVersion()));
            case ReferenceProjectFigures reference ->
                put(organisation, EntryKind.REFERENCE, reference.referenceId().toString(), received);
            case ReferenceProjectRemoved reference ->
                remove(
                        organisation,
                        EntryKind.REFERENCE,
                        reference.referenceId().toString());
            case BrandingChosen _ -> put(organisation, EntryKind.BRANDING, "", received);
        }
    }

    /** A method id holds no space. */
    static String entry(String methodId, String methodVersion) {
        return methodId + " " + methodVersion;
    }

    private void put(UUID organisation, EntryKind kind, String entry, ReceivedEvent event) {
        database.update(
                PUT,
                organisation,
                kind.name(),
                entry,
                event.sequence(),
                Timestamp.from(event.time()),
                event.name(),
                event.revision(),
                event.data());
    }

    private void remove(UUID organisation, EntryKind kind, String entry) {
        database.update(REMOVE, organisation, kind.name(), entry);
    }
}
