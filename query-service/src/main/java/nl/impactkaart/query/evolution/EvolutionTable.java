package nl.impactkaart.query.evolution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.impactkaart.exchange.tables.Cell;
import nl.impactkaart.exchange.tables.Table;
import org.jspecify.annotations.Nullable;

/** An evolution as a table: one row for each event. */
final class EvolutionTable {

    private record Column(String dutch, String english, Function<EvolutionItem, Cell> cell) {

        static Column text(String dutch, String english, Function<EvolutionItem, @Nullable Object> text) {
            return new Column(dutch, english, item -> new Cell.Text(Objects.toString(text.apply(item), "")));
        }

        static Column decimal(String dutch, String english, Function<EvolutionItem, @Nullable String> decimal) {
            return new Column(dutch, english, item -> {
                String value = decimal.apply(item);
                return value == null ? Cell.BLANK : new Cell.Decimal(new BigDecimal(value));
            });
        }
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("Volgnummer", "Sequence", item -> new Cell.Decimal(BigDecimal.valueOf(item.sequence()))),
            Column.text("Vastgelegd op", "Recorded at", EvolutionItem::recordedAt),
            Column.text("Geldig vanaf", "Effective on", EvolutionItem::effectiveOn),
            Column.text("Lid", "Member", EvolutionItem::member),
            Column.text("Type", "Type", EvolutionItem::type),
            Column.text("Soort", "Kind", EvolutionItem::kind),
            Column.text("Regel", "Row", EvolutionItem::row),
            Column.text("Wat er veranderde", "What changed", EvolutionItem::what),
            Column.text("Oude waarde", "Old value", item -> values(item, FigureChange::before)),
            Column.text("Nieuwe waarde", "New value", item -> values(item, FigureChange::after)),
            Column.text("Reden", "Reason", EvolutionItem::reason),
            Column.text("Bewijs", "Evidence", EvolutionTable::evidence),
            Column.decimal("Rendementsfactor voor", "Return factor before", item -> factor(item.before())),
            Column.decimal("Rendementsfactor na", "Return factor after", item -> factor(item.after())),
            Column.decimal("Netto contante waarde voor", "Net present value before", item -> value(item.before())),
            Column.decimal("Netto contante waarde na", "Net present value after", item -> value(item.after())),
            Column.text("Id van de gebeurtenis", "Event id", EvolutionItem::eventId));

    private EvolutionTable() {}

    static Table of(List<EvolutionItem> items, EvolutionLanguage language) {
        boolean dutch = language == EvolutionLanguage.nl;
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .<Cell>map(column -> new Cell.Text(dutch ? column.dutch() : column.english()))
                .toList());
        for (EvolutionItem item : items) {
            rows.add(COLUMNS.stream().map(column -> column.cell().apply(item)).toList());
        }
        return new Table(dutch ? "Ontwikkeling" : "Evolution", rows, 0);
    }

    /** With the names of the figures, for one event may change several. */
    private static String values(EvolutionItem item, Function<FigureChange, @Nullable String> value) {
        return item.figures().stream()
                .filter(figure -> value.apply(figure) != null)
                .map(figure -> figure.figure() + (figure.year() == null ? "" : " " + figure.year()) + ": "
                        + value.apply(figure))
                .collect(Collectors.joining("; "));
    }

    private static String evidence(EvolutionItem item) {
        return item.evidence().stream()
                .map(piece -> piece.title() + " (" + piece.grade() + ")")
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String factor(EvolutionItem.@Nullable Worth worth) {
        return worth == null ? null : worth.returnFactor();
    }

    private static @Nullable String value(EvolutionItem.@Nullable Worth worth) {
        return worth == null ? null : worth.netPresentValue();
    }
}
