package nl.impactkaart.exchange.files;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.impactkaart.contracts.document.MapDocumentCodec;
import nl.impactkaart.exchange.MethodsOffered;
import nl.impactkaart.exchange.Reading;
import nl.impactkaart.exchange.Unreadable;
import nl.impactkaart.exchange.tables.TableReader;
import nl.impactkaart.exchange.tables.UnreadableFileException;
import nl.impactkaart.exchange.valuemap.ValueMapReader;

/** Reads an impact map from a file of any kind that is exported: portable document, spreadsheet or CSV. */
public final class MapFileReader {

    private final ValueMapReader valueMaps;

    /** @param ids of the rows that a value map brings, which has none */
    public MapFileReader(Supplier<UUID> ids, MethodsOffered methods) {
        this.valueMaps = new ValueMapReader(ids, methods);
    }

    /** Reads all of it, or says of everything that cannot be read where it stands and why; never throws for its sender. */
    public Reading read(byte[] file) {
        try {
            return JsonDocument.looksLikeOne(file)
                    ? JsonDocument.read(file)
                    : checked(valueMaps.read(TableReader.read(file)));
        } catch (UnreadableFileException e) {
            return Reading.unreadable(List.of(Unreadable.file(e.reason())));
        }
    }

    /** A table is checked as the document that it makes: its texts and figures have the same limits. */
    private static Reading checked(Reading read) {
        if (read.document() == null) {
            return read;
        }
        List<Unreadable> problems = DocumentCheck.problems(MapDocumentCodec.tree(read.document()), read.places());
        return problems.isEmpty() ? read : Reading.unreadable(problems);
    }
}
