package nl.impactkaart.query.evolution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import nl.impactkaart.exchange.tables.Notation;
import nl.impactkaart.exchange.tables.TableWriter;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Formats of files that an evolution is exported in, under the names of their files. */
enum EvolutionFile {
    jsonl("application/x-ndjson"),
    csv("text/csv;charset=UTF-8"),
    xlsx("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    EvolutionFile(String mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    byte[] write(List<EvolutionItem> items, EvolutionLanguage language, JsonMapper json) {
        return switch (this) {
            case jsonl ->
                items.stream()
                        .map(item -> json.writeValueAsString(item) + "\n")
                        .collect(Collectors.joining())
                        .getBytes(UTF_8);
            case csv ->
                TableWriter.csv(
                        EvolutionTable.of(items, language),
                        language == EvolutionLanguage.nl ? Notation.DUTCH : Notation.INTERNATIONAL);
            case xlsx -> TableWriter.spreadsheet(EvolutionTable.of(items, language));
        };
    }
}
