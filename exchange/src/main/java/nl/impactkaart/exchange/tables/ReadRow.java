package nl.impactkaart.exchange.tables;

import java.util.List;

/**
 * A row that was read.
 *
 * @param number as a spreadsheet program shows it, from 1
 */
public record ReadRow(int number, List<ReadCell> cells) {

    public ReadRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, from 0; blank beyond the last one. */
    public ReadCell cell(int column) {
        return column < cells.size() ? cells.get(column) : ReadCell.BLANK;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(ReadCell::isBlank);
    }
}
