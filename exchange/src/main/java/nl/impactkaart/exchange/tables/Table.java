package nl.impactkaart.exchange.tables;

import java.util.List;

/**
 * A table to be written.
 *
 * @param name of its sheet
 * @param rows from the top; they may differ in length
 * @param headings index of the row that names the columns
 */
public record Table(String name, List<List<Cell>> rows, int headings) {

    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
