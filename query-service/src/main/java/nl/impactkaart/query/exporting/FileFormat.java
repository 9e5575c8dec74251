package nl.impactkaart.query.exporting;

import java.util.Locale;
import nl.impactkaart.contracts.document.MapDocumentCodec;
import nl.impactkaart.exchange.tables.Notation;
import nl.impactkaart.exchange.tables.TableWriter;
import nl.impactkaart.exchange.valuemap.ValueMapWriter;
import nl.impactkaart.impactmap.document.Documents;
import nl.impactkaart.query.currentmap.VisibleMap;
import org.springframework.http.MediaType;

/** Formats that a map is exported in, under the names of their files. */
enum FileFormat {
    json("application/json"),
    csv("text/csv;charset=UTF-8"),
    xlsx("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    /** The file; scenarios go along for readers of the map's own organisation only. */
    byte[] write(VisibleMap visible, ExportLanguage language) {
        Locale locale = Locale.of(language.name());
        return switch (this) {
            case json -> MapDocumentCodec.encode(Documents.of(visible.map(), visible.own()));
            case csv ->
                TableWriter.csv(
                        ValueMapWriter.of(visible.map(), locale),
                        language == ExportLanguage.nl ? Notation.DUTCH : Notation.INTERNATIONAL);
            case xlsx -> TableWriter.spreadsheet(ValueMapWriter.of(visible.map(), locale));
        };
    }
}
