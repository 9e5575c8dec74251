package nl.impactkaart.report.regenerating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.ImpactMapCodec;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.messaging.Failures;
import nl.impactkaart.valuation.Valuation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes reports again, from the map as events have just made it and from their stored input. Which sequences of a map got a
 * report is in no event; their rows are there already, with an empty state. Nobody is told.
 */
public final class RemadeReports {

    private static final Logger LOG = LoggerFactory.getLogger(RemadeReports.class);

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Open(ReportInput input, byte[] state) {}

    private record Remade(Open report, Valuation valuation, List<Document> documents) {}

    private final JdbcClient database;
    private final DocumentTable documentTable;
    private final Sources sources;
    private final Renderer renderer;

    /** @param dataSource with the tables that are being made */
    public RemadeReports(DataSource dataSource, Renderer renderer) {
        this.database = JdbcClient.create(dataSource);
        this.documentTable = new DocumentTable(database);
        this.sources = new Sources(database);
        this.renderer = renderer;
    }

    /** Makes the reports that rest on the very sequence at which these maps stand; part of the caller's transaction. */
    public void remake(Collection<UUID> mapIds) {
        List<Open> open = database.sql("""
                        SELECT r.input, m.state FROM report r
                            JOIN report_map m ON m.map_id = r.map_id AND m.sequence = r.map_sequence
                        WHERE r.map_id = ANY (:maps) AND r.state = ''""")
                .param("maps", mapIds.toArray(UUID[]::new))
                .query((row, _) -> new Open(ReportInput.ofJson(row.getBytes(1)), row.getBytes(2)))
                .list();
        List<Remade> remade = new ArrayList<>();
        for (Open report : open) {
            try {
                remade.add(rendered(report));
            } catch (RuntimeException e) {
                // It keeps the documents that it had, and the comparison tells.
                LOG.error(
                        "Revision {} of the report of map {} cannot be made again: {}",
                        report.input().revision(),
                        report.input().mapId(),
                        Failures.describe(e));
            }
        }
        remade.forEach(this::store);
    }

    /** What another renderer has made this one cannot make, and what stories tell is not kept: those documents stay as they are. */
    private Remade rendered(Open report) {
        ImpactMap map = ImpactMapCodec.decode(report.state());
        ReportInput input = report.input();
        return new Remade(
                report,
                MapValuation.of(map),
                input.rendererVersion() == renderer.version() && input.stories().isEmpty()
                        ? renderer.render(sources.of(input, map, List.of()))
                        : List.of());
    }

    private void store(Remade remade) {
        ReportInput input = remade.report().input();
        database.sql("""
                        UPDATE report SET state = :state, return_factor = :factor
                        WHERE map_id = :map AND revision = :revision""")
                .param("state", remade.report().state())
                .param("factor", Reports.rounded(remade.valuation().returnFactor()))
                .param("map", input.mapId())
                .param("revision", input.revision())
                .update();
        documentTable.store(input, remade.documents());
    }
}
