package nl.impactkaart.report.reading;

import java.util.Locale;
import org.springframework.http.MediaType;

/** The forms in which a report is read, the first one for readers who take any. */
enum Format {
    JSON("application/json"),
    HTML("text/html;charset=UTF-8"),
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    /** As stored documents, links and the names of files have it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
