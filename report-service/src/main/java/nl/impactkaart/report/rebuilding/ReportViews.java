package nl.impactkaart.report.rebuilding;

import java.util.Set;
import javax.sql.DataSource;
import nl.impactkaart.messaging.Projection;
import nl.impactkaart.rebuild.Schemas;
import nl.impactkaart.rebuild.Views;
import nl.impactkaart.report.regenerating.Renderer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The maps from the events; the reports from those maps and their stored input. Which sequences got a report, what has been
 * told and what is due stay as they are.
 */
final class ReportViews implements Views {

    /** Which reports there are; that their state is empty says that they are to be made. */
    private static final String LIST = """
            INSERT INTO %2$s.report (map_id, revision, map_sequence, state, input, created_at)
            SELECT map_id, revision, map_sequence, '', input, created_at FROM %1$s.report""";

    /** What earlier reports were made with has to be there before them; the events then write it over. */
    private static final String BRANDING = """
            INSERT INTO %2$s.report_branding SELECT * FROM %1$s.report_branding l
            WHERE NOT EXISTS (SELECT FROM %2$s.report_branding f
                WHERE (f.organisation, f.sequence) = (l.organisation, l.sequence))""";

    /** Made by the service since the rebuild began. */
    private static final String LATER = """
            INSERT INTO %2$s.report SELECT * FROM %1$s.report l
            WHERE NOT EXISTS (SELECT FROM %2$s.report f WHERE (f.map_id, f.revision) = (l.map_id, l.revision))""";

    /** Of those, of another renderer, of what tells stories, and of what could not be made again. */
    private static final String DOCUMENTS = """
            INSERT INTO %2$s.report_document SELECT * FROM %1$s.report_document l
            WHERE NOT EXISTS (SELECT FROM %2$s.report_document f
                WHERE (f.map_id, f.revision, f.format, f.language) = (l.map_id, l.revision, l.format, l.language))""";

    /** What was withdrawn since its documents were carried over. */
    private static final String WITHDRAWN = """
            UPDATE %2$s.report_document f SET bytes = NULL, withdrawn_sequence = l.withdrawn_sequence
            FROM %1$s.report_document l
            WHERE (f.map_id, f.revision, f.format, f.language) = (l.map_id, l.revision, l.format, l.language)
                AND l.bytes IS NULL AND f.bytes IS NOT NULL""";

    /** Since when a map has changes that no report shows, and why the latest attempt failed. */
    private static final String DUE = """
            UPDATE %2$s.report_map f SET changed_since = due.changed_since, failure = due.failure
            FROM (SELECT m.map_id, l.failure,
                    CASE WHEN m.sequence > coalesce(r.reported, -1) THEN coalesce(l.changed_since, now()) END
                        AS changed_since
                FROM %2$s.report_map m LEFT JOIN %1$s.report_map l USING (map_id)
                    LEFT JOIN (SELECT map_id, max(map_sequence) AS reported FROM %2$s.report GROUP BY map_id) r
                        USING (map_id)) due
            WHERE due.map_id = f.map_id
                AND (f.changed_since, f.failure) IS DISTINCT FROM (due.changed_since, due.failure)""";

    private static final String NOT_REMADE = """
            UPDATE %2$s.report f SET state = l.state, return_factor = l.return_factor FROM %1$s.report l
            WHERE (f.map_id, f.revision) = (l.map_id, l.revision) AND f.state = ''""";

    private final Renderer renderer;

    ReportViews(Renderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public Projection projection(DataSource fresh) {
        return new ReplayedReports(fresh, renderer);
    }

    @Override
    public Set<String> kept() {
        return Set.of(
                "report_head",
                "report_outbox",
                "print",
                "scheduled_tasks",
                "relay_checkpoint",
                "subscription",
                "subscription_secret",
                "subscription_notice",
                "webhook_key",
                "webhook_lane",
                "webhook_attempt",
                "webhook_dead_letter",
                "webhook_task");
    }

    @Override
    public Set<String> incomparable() {
        return Set.of("report_map.changed_since", "report_map.failure");
    }

    @Override
    public void begin(JdbcTemplate database, Schemas schemas) {
        execute(database, schemas, LIST);
        execute(database, schemas, BRANDING);
    }

    @Override
    public void carryOver(JdbcTemplate database, Schemas schemas) {
        execute(database, schemas, LATER);
        execute(database, schemas, DOCUMENTS);
        execute(database, schemas, WITHDRAWN);
        execute(database, schemas, DUE);
    }

    @Override
    public void complete(JdbcTemplate database, Schemas schemas) {
        execute(database, schemas, NOT_REMADE);
    }

    private static void execute(JdbcTemplate database, Schemas schemas, String sql) {
        database.execute(sql.formatted(schemas.live(), schemas.fresh()));
    }
}
