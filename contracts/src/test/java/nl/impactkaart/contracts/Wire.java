package nl.impactkaart.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.impactkaart.contracts.document.MapDocument;
import nl.impactkaart.contracts.document.MapDocumentCodec;
import nl.impactkaart.contracts.report.Notice;
import tools.jackson.core.JacksonException;

/** The codec over everything that has a golden, and the files beside it. */
final class Wire {

    private static final String METADATA = "impactkaart.metadata";
    private static final String DOCUMENT = "impactkaart.impact-map";

    private Wire() {}

    static byte[] encode(Object value) {
        return switch (value) {
            case DomainEvent event -> EventCodec.encode(event).data();
            case EventMetadata metadata -> EventCodec.encode(metadata);
            case Notice notice -> EventCodec.encode(notice).data();
            case MapDocument document -> MapDocumentCodec.encode(document);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    static Object decode(String name, int revision, byte[] data) {
        if (name.equals(METADATA)) {
            return EventCodec.decodeMetadata(data);
        }
        if (name.equals(DOCUMENT)) {
            try {
                return MapDocumentCodec.decode(ContractsJson.mapper().readTree(data));
            } catch (JacksonException e) {
                throw UndecodableEventException.at(name, revision, e.getPath());
            }
        }
        return EventCatalogue.notices().stream().anyMatch(type -> type.name().equals(name))
                ? EventCodec.decodeNotice(name, revision, data)
                : EventCodec.decode(name, revision, data);
    }

    static byte[] golden(Example example) {
        return resource("/golden/" + example.golden());
    }

    static byte[] resource(String path) {
        try (InputStream in = Wire.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new AssertionError("There is no " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the files in a folder of the class path. */
    static List<String> files(String folder) throws IOException, URISyntaxException {
        var url = Wire.class.getResource(folder);
        if (url == null) {
            throw new AssertionError("There is no " + folder);
        }
        try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
