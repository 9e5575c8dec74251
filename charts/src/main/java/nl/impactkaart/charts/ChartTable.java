package nl.impactkaart.charts;

import java.util.List;

/**
 * What a chart shows, as a table of texts.
 *
 * @param rows each with a cell for each column; the first cell names the row
 */
public record ChartTable(String caption, List<Column> columns, List<List<String>> rows) {

    /**
     * A column.
     *
     * @param numeric whether its cells are figures, to be set to the right
     */
    public record Column(String heading, boolean numeric) {

        static Column text(String heading) {
            return new Column(heading, false);
        }

        static Column number(String heading) {
            return new Column(heading, true);
        }
    }

    public ChartTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
