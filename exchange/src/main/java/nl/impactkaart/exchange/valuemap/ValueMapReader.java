package nl.impactkaart.exchange.valuemap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.impactkaart.exchange.MethodsOffered;
import nl.impactkaart.exchange.Reading;
import nl.impactkaart.exchange.tables.ReadRow;
import nl.impactkaart.exchange.tables.ReadTable;
import nl.impactkaart.exchange.tables.UnreadableFileException;

/** Finds the value map in a file and reads it, whatever the order of its columns and in either language. */
public final class ValueMapReader {

    /** Between the numbers of a cell that holds one for each year. */
    static final String YEARS_APART = ";";

    private final Supplier<UUID> ids;
    private final MethodsOffered methods;

    public ValueMapReader(Supplier<UUID> ids, MethodsOffered methods) {
        this.ids = ids;
        this.methods = methods;
    }

    /**
     * Reads the first table that has the headings of a value map.
     *
     * @throws UnreadableFileException when none has
     */
    public Reading read(List<ReadTable> tables) {
        List<String> remarks = new ArrayList<>();
        for (ReadTable table : tables) {
            Optional<ReadRow> headings =
                    table.rows().stream().filter(ValueMapReader::isHeadings).findFirst();
            if (headings.isPresent()) {
                tables.stream()
                        .filter(other -> !other.equals(table) && !other.rows().isEmpty())
                        .forEach(other -> remarks.add("Sheet \"" + other.sheet() + "\" was not read."));
                return new TableReading(table, headings.get(), columns(headings.get(), remarks), ids, remarks)
                        .read(methods);
            }
        }
        throw new UnreadableFileException("has no row of headings such as \"" + Words.ENGLISH.of(Column.STAKEHOLDER)
                + "\" and \"" + Words.ENGLISH.of(Column.OUTCOME) + "\"; export a map to see what it looks like");
    }

    private static boolean isHeadings(ReadRow row) {
        List<Column> named = row.cells().stream()
                .flatMap(cell -> Words.find(Column.class, cell.text()).stream())
                .toList();
        return named.contains(Column.STAKEHOLDER)
                && Stream.of(Column.INPUT, Column.OUTCOME).anyMatch(named::contains);
    }

    private static Map<Column, Integer> columns(ReadRow headings, List<String> remarks) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < headings.cells().size(); i++) {
            Optional<Column> column = Words.find(Column.class, headings.cell(i).text());
            if (column.isEmpty()
                    && !headings.cell(i).isBlank()
                    && !isYear(headings.cell(i).text())) {
                unknown.add(i + 1);
            } else if (column.isPresent() && columns.putIfAbsent(column.get(), i) != null) {
                throw new UnreadableFileException(
                        "has two columns for \"" + Words.ENGLISH.of(column.get()) + "\"; leave one of them out");
            }
        }
        if (!unknown.isEmpty()) {
            remarks.add("Columns that no value map has were not read: number "
                    + String.join(", ", unknown.stream().map(String::valueOf).toList()) + ".");
        }
        return columns;
    }

    private static boolean isYear(String heading) {
        return heading.matches("(?i)(year|jaar) ?[0-9]{1,3}");
    }
}
