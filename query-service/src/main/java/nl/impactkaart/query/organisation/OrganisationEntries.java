package nl.impactkaart.query.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.organisation.OrganisationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what organisations keep. */
final class OrganisationEntries {

    private final JdbcClient database;

    OrganisationEntries(JdbcClient database) {
        this.database = database;
    }

    /**
     * The last event about something.
     *
     * @param entry by which lists are sorted
     * @param sequence of the organisation
     */
    record Entry(String entry, long sequence, OrganisationEvent event) {}

    /** What an organisation keeps of a kind, after an entry, at most so many. */
    List<Entry> page(UUID organisation, EntryKind kind, String after, int limit) {
        return database.sql("""
                        SELECT entry, sequence, name, revision, data FROM organisation_entry
                        WHERE organisation = ? AND kind = ? AND entry > ? ORDER BY entry LIMIT ?""")
                .params(organisation, kind.name(), after, limit)
                .query((row, _) -> entry(row))
                .list();
    }

    Optional<Entry> find(UUID organisation, EntryKind kind, String entry) {
        return database.sql("""
                        SELECT entry, sequence, name, revision, data FROM organisation_entry
                        WHERE organisation = ? AND kind = ? AND entry = ?""")
                .params(organisation, kind.name(), entry)
                .query((row, _) -> entry(row))
                .optional();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString(1),
                row.getLong(2),
                EventCodec.decode(OrganisationEvent.class, row.getString(3), row.getInt(4), row.getBytes(5)));
    }
}
