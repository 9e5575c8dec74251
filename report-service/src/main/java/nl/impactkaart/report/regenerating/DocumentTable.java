package nl.impactkaart.report.regenerating;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.report.stories.StoryDocuments;
import nl.impactkaart.report.stories.StoryDocuments.Place;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rendered documents, with their hashes: those of what was rendered, however it is kept. */
final class DocumentTable {

    private final JdbcClient database;

    DocumentTable(JdbcClient database) {
        this.database = database;
    }

    /** Those of a report that tells no stories. */
    void store(ReportInput report, List<Document> documents) {
        documents.forEach(document -> store(report, document, document.bytes()));
    }

    /** Those of a report that tells stories: each is kept encrypted. */
    void store(ReportInput report, List<Document> documents, StoryDocuments sealing) {
        for (Document document : documents) {
            Place place = new Place(report.mapId(), report.revision(), document.format(), document.language());
            store(report, document, sealing.seal(report.storyIds(), place, document.bytes()));
        }
    }

    private void store(ReportInput report, Document document, byte[] bytes) {
        database.sql("""
                        INSERT INTO report_document (map_id, revision, format, language, bytes, sha256, stories)
                        VALUES (:map, :revision, :format, :language, :bytes, :sha256, :stories)""")
                .param("map", report.mapId())
                .param("revision", report.revision())
                .param("format", document.format())
                .param("language", document.language().getLanguage())
                .param("bytes", bytes)
                .param("sha256", document.sha256())
                .param("stories", report.storyIds().toArray(UUID[]::new))
                .update();
    }
}
