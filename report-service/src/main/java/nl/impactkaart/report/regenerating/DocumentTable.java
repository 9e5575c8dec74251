package nl.impactkaart.report.regenerating;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rendered documents, with their hashes. */
final class DocumentTable {

    private final JdbcClient database;

    DocumentTable(JdbcClient database) {
        this.database = database;
    }

    void store(ReportInput report, List<Document> documents) {
        for (Document document : documents) {
            database.sql("""
                            INSERT INTO report_document (map_id, revision, format, language, bytes, sha256)
                            VALUES (:map, :revision, :format, :language, :bytes, :sha256)""")
                    .param("map", report.mapId())
                    .param("revision", report.revision())
                    .param("format", document.format())
                    .param("language", document.language().getLanguage())
                    .param("bytes", document.bytes())
                    .param("sha256", document.sha256())
                    .update();
        }
    }
}
