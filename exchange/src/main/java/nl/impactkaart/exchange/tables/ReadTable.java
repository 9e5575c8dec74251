package nl.impactkaart.exchange.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that was read.
 *
 * @param sheet its name; absent in CSV, which has none
 * @param notation of the CSV; absent in a spreadsheet, whose numbers are numbers
 */
public record ReadTable(@Nullable String sheet, @Nullable Notation notation, List<ReadRow> rows) {

    public ReadTable {
        rows = List.copyOf(rows);
    }
}
