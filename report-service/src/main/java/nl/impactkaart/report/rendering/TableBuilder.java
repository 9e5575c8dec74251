package nl.impactkaart.report.rendering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.report.rendering.Page.Cell;
import nl.impactkaart.report.rendering.Page.Column;
import nl.impactkaart.report.rendering.Page.Table;
import org.jspecify.annotations.Nullable;

/** Builds a table column by column, row by row, cell by cell. */
final class TableBuilder {

    private static final Cell ABSENT = Cell.of("–");

    private final Texts texts;
    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private Row total;

    /** @param caption key of the text that says what the table shows */
    TableBuilder(Texts texts, String caption, Object... arguments) {
        this.texts = texts;
        this.caption = texts.say(caption, arguments);
        this.total = new Row();
    }

    TableBuilder text(String heading) {
        return column(heading, "text");
    }

    TableBuilder brief(String heading) {
        return column(heading, "brief");
    }

    TableBuilder number(String heading) {
        return column(heading, "number");
    }

    private TableBuilder column(String heading, String style) {
        columns.add(new Column(texts.say(heading), style));
        return this;
    }

    Row row() {
        Row row = new Row();
        rows.add(row);
        return row;
    }

    /** The last row, which begins with the word for it. */
    Row total() {
        total = new Row();
        return total.text(texts.say("total"));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Table build() {
        return new Table(
                caption,
                List.copyOf(columns),
                rows.stream().map(row -> List.copyOf(row.cells)).toList(),
                List.copyOf(total.cells));
    }

    /** A row; what is absent shows as a dash. Amounts are in minor units, unrounded. */
    final class Row {

        private final List<Cell> cells = new ArrayList<>();

        Row text(@Nullable String text) {
            return cell(text == null ? ABSENT : Cell.of(text));
        }

        Row blank() {
            return text("");
        }

        Row cell(Cell cell) {
            cells.add(cell);
            return this;
        }

        Row year(int year) {
            return cell(new Cell(Integer.toString(year), BigDecimal.valueOf(year)));
        }

        Row money(@Nullable BigDecimal minor) {
            return cell(minor == null ? ABSENT : texts.moneyCell(minor));
        }

        Row factor(@Nullable BigDecimal factor) {
            return cell(factor == null ? ABSENT : texts.factorCell(factor));
        }

        Row number(@Nullable BigDecimal number) {
            return cell(number == null ? ABSENT : texts.cell(texts.number(number), number));
        }

        Row quantity(BigDecimal quantity) {
            return cell(texts.cell(texts.quantity(quantity), quantity));
        }

        Row count(@Nullable Long count) {
            return cell(count == null ? ABSENT : new Cell(texts.count(count), BigDecimal.valueOf(count)));
        }

        Row roundPercent(@Nullable BigDecimal fraction) {
            return cell(fraction == null ? ABSENT : texts.cell(texts.roundPercent(fraction), fraction));
        }
    }
}
