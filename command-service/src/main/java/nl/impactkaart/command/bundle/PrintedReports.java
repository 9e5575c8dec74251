package nl.impactkaart.command.bundle;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.report.Notice;
import nl.impactkaart.contracts.report.ReportDocument;
import nl.impactkaart.contracts.report.ReportUpdated;
import nl.impactkaart.messaging.Append;
import nl.impactkaart.messaging.Projection;
import nl.impactkaart.messaging.ReceivedEvent;
import nl.impactkaart.proof.bundle.BundleHeader;
import nl.impactkaart.proof.bundle.MethodInForce;
import nl.impactkaart.proof.bundle.PrintedReport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of reports that the report service has told of. Messages from before it told of files, and other notices, are passed over. */
final class PrintedReports implements Projection {

    private final JdbcClient database;

    PrintedReports(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void apply(List<Append> appends) {
        for (Append append : appends) {
            for (ReceivedEvent event : append.events()) {
                Notice notice = EventCodec.decodeNotice(event.name(), event.revision(), event.data());
                if (notice instanceof ReportUpdated report) {
                    keep(report);
                }
            }
        }
    }

    private void keep(ReportUpdated report) {
        BigDecimal benefits = report.presentValueOfBenefits();
        BigDecimal costs = report.presentValueOfCosts();
        if (benefits != null && costs != null) {
            report.documents().forEach(document -> keep(report, document, benefits, costs));
        }
    }

    private void keep(ReportUpdated report, ReportDocument document, BigDecimal benefits, BigDecimal costs) {
        database.sql("""
                        INSERT INTO printed_report (map_id, revision, format, language, sha256, map_sequence, method_id,
                            method_version, currency, return_factor, net_present_value, present_value_of_benefits,
                            present_value_of_costs)
                        VALUES (:map, :revision, :format, :language, :sha256, :sequence, :method, :version, :currency,
                            :factor, :net, :benefits, :costs)
                        ON CONFLICT DO NOTHING""")
                .param("map", report.mapId())
                .param("revision", report.revision())
                .param("format", document.format())
                .param("language", document.language())
                .param("sha256", document.sha256())
                .param("sequence", report.mapSequence())
                .param("method", report.methodId())
                .param("version", report.methodVersion())
                .param("currency", report.currency())
                .param("factor", report.returnFactor())
                .param("net", report.netPresentValue())
                .param("benefits", benefits)
                .param("costs", costs)
                .update();
    }

    /** Those of a map up to the event of a sequence, in the order of the events on which they rest; the latest, if many. */
    List<PrintedReport> of(UUID mapId, long lastSequence) {
        return database.sql("""
                        SELECT map_sequence, sha256, method_id, method_version, currency, return_factor,
                            net_present_value, present_value_of_benefits, present_value_of_costs
                        FROM printed_report WHERE map_id = :map AND map_sequence <= :sequence
                        ORDER BY revision DESC, format DESC, language DESC LIMIT :limit""")
                .param("map", mapId)
                .param("sequence", lastSequence)
                .param("limit", BundleHeader.MAX_REPORTS)
                .query((row, _) -> new PrintedReport(
                        row.getLong(1),
                        row.getString(2),
                        new MethodInForce(row.getString(3), row.getString(4)),
                        row.getString(5),
                        row.getBigDecimal(6),
                        row.getBigDecimal(7),
                        row.getBigDecimal(8),
                        row.getBigDecimal(9)))
                .list()
                .reversed();
    }
}
