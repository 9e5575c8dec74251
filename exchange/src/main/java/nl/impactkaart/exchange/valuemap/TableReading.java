package nl.impactkaart.exchange.valuemap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.impactkaart.contracts.document.MapDocument;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.exchange.MethodsOffered;
import nl.impactkaart.exchange.Places;
import nl.impactkaart.exchange.Reading;
import nl.impactkaart.exchange.Unreadable;
import nl.impactkaart.exchange.tables.ReadCell;
import nl.impactkaart.exchange.tables.ReadRow;
import nl.impactkaart.exchange.tables.ReadTable;
import org.jspecify.annotations.Nullable;

/** One reading of one value map. */
final class TableReading {

    private final ReadTable table;
    private final ReadRow headings;
    private final Map<Column, Integer> columns;
    private final Supplier<UUID> ids;
    private final List<String> remarks;
    private final List<Unreadable> problems = new ArrayList<>();
    private final List<CostRecorded> costs = new ArrayList<>();
    private final List<OutcomeRecorded> outcomes = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private ReadCell stakeholderAbove = ReadCell.BLANK;

    TableReading(
            ReadTable table, ReadRow headings, Map<Column, Integer> columns, Supplier<UUID> ids, List<String> remarks) {
        this.table = table;
        this.headings = headings;
        this.columns = columns;
        this.ids = ids;
        this.remarks = remarks;
    }

    Reading read(MethodsOffered methods) {
        remark(Column.LEVEL, Words.ENGLISH.of(ImpactLevel.CLIENT));
        remark(Column.INPUT_CATEGORY, Words.ENGLISH.of(CostCategory.OTHER));
        Facts facts = facts();
        int fractionDigits = facts.fractionDigits();
        for (ReadRow row : table.rows()) {
            if (row.number() > headings.number() && !row.isBlank()) {
                read(row, fractionDigits);
            }
        }
        MapDocument document = facts.document(methods, costs, outcomes);
        problems.addAll(0, facts.problems());
        return problems.isEmpty()
                ? new Reading(document, List.of(), remarks, this::unreadable)
                : new Reading(null, problems, remarks, this::unreadable);
    }

    private void remark(Column missing, String taken) {
        if (!columns.containsKey(missing)) {
            remarks.add("There is no column \"" + Words.ENGLISH.of(missing) + "\": everywhere \"" + taken
                    + "\" was taken.");
        }
    }

    private Facts facts() {
        Map<Fact, ReadRow> found = new EnumMap<>(Fact.class);
        for (ReadRow row : table.rows()) {
            if (row.number() < headings.number()) {
                Words.find(Fact.class, row.cell(0).text()).ifPresent(fact -> found.putIfAbsent(fact, row));
            }
        }
        return new Facts(table, found);
    }

    private void read(ReadRow row, int fractionDigits) {
        Cells<Column> cells = new Cells<>(column -> cell(row, column), table.notation());
        boolean input = Stream.of(Column.INPUT, Column.INPUT_VALUE).anyMatch(column -> !cells.isBlank(column));
        boolean outcome = Stream.of(Column.OUTCOME, Column.INDICATOR, Column.QUANTITY, Column.VALUE)
                .anyMatch(column -> !cells.isBlank(column));
        stakeholderAbove = cell(row, Column.STAKEHOLDER);
        if (!input && !outcome) {
            problems.add(
                    at(row.number(), null, null, "has neither an input nor an outcome; complete it or take it out"));
            return;
        }
        CostRecorded cost = input ? cost(cells, fractionDigits) : null;
        OutcomeRecorded effect = outcome ? outcome(cells, fractionDigits) : null;
        cells.wrong().forEach(wrong -> problems.add(at(row.number(), wrong.column(), null, wrong.reason())));
        if (cost != null) {
            rows.put("costs[" + costs.size() + "]", row.number());
            costs.add(cost);
        }
        if (effect != null) {
            rows.put("outcomes[" + outcomes.size() + "]", row.number());
            outcomes.add(effect);
        }
    }

    /** Of the stakeholder that a row does not name, the last one named above it: cells are often merged there. */
    private ReadCell cell(ReadRow row, Column column) {
        Integer index = columns.get(column);
        ReadCell cell = index == null ? ReadCell.BLANK : row.cell(index);
        return column == Column.STAKEHOLDER && cell.isBlank() ? stakeholderAbove : cell;
    }

    private CostRecorded cost(Cells<Column> cells, int fractionDigits) {
        int first = cells.year(Column.INPUT_FIRST_YEAR, 1);
        return new CostRecorded(
                ids.get(),
                cells.required(Column.INPUT),
                cells.required(Column.STAKEHOLDER),
                cells.choice(Column.INPUT_CATEGORY, CostCategory.class, CostCategory.OTHER),
                first,
                cells.year(Column.INPUT_LAST_YEAR, first),
                cells.minor(Column.INPUT_VALUE, fractionDigits),
                null,
                null,
                null,
                null,
                List.of(),
                cells.isBlank(Column.OUTCOME) ? grade(cells) : null,
                cells.text(Column.INPUT_SOURCE));
    }

    private OutcomeRecorded outcome(Cells<Column> cells, int fractionDigits) {
        List<BigDecimal> quantities = cells.isBlank(Column.QUANTITY)
                ? cells.refuse(Column.QUANTITY, "is missing", List.of(BigDecimal.ZERO))
                : cells.numbers(Column.QUANTITY, ValueMapReader.YEARS_APART);
        boolean byYear = quantities.size() > 1;
        boolean valued = !cells.isBlank(Column.VALUE);
        return new OutcomeRecorded(
                ids.get(),
                cells.required(Column.OUTCOME),
                cells.required(Column.STAKEHOLDER),
                cells.choice(Column.LEVEL, ImpactLevel.class, ImpactLevel.CLIENT),
                cells.text(Column.BENEFICIARY),
                cells.choice(Column.STATUS, OutcomeStatus.class, valued ? OutcomeStatus.PRICED : OutcomeStatus.HELD),
                null,
                null,
                byYear || quantities.isEmpty() ? null : quantities.getFirst(),
                byYear ? quantities : List.of(),
                cells.required(Column.INDICATOR),
                valued ? cells.minor(Column.VALUE, fractionDigits) : null,
                source(cells),
                cells.isBlank(Column.PRICE_LEVEL) ? null : cells.year(Column.PRICE_LEVEL, null),
                cells.year(Column.START, 1),
                cells.year(Column.DURATION, byYear ? quantities.size() : 1),
                cells.fraction(Column.DEADWEIGHT),
                cells.fraction(Column.DISPLACEMENT),
                cells.fraction(Column.ATTRIBUTION),
                cells.fraction(Column.LEAKAGE),
                cells.fraction(Column.SUBSTITUTION),
                cells.fraction(Column.DROP_OFF),
                List.of(),
                grade(cells),
                cells.text(Column.INDICATOR_SOURCE),
                List.of());
    }

    /** What the proxy is and where it comes from, in one text. */
    private static @Nullable String source(Cells<Column> cells) {
        String source = Stream.of(Column.PROXY, Column.PROXY_SOURCE)
                .filter(column -> !cells.isBlank(column))
                .map(cells::required)
                .collect(Collectors.joining("; "));
        return source.isEmpty() ? null : source;
    }

    private static @Nullable EvidenceGrade grade(Cells<Column> cells) {
        return cells.isBlank(Column.EVIDENCE) ? null : cells.choice(Column.EVIDENCE, EvidenceGrade.class, null);
    }

    private Unreadable unreadable(String path, @Nullable String field, String reason) {
        Integer row = rows.get(path);
        String name = Places.field(path, field);
        Column column = row == null || field == null
                ? null
                : Column.of(path.startsWith("costs"), field).orElse(null);
        return row == null ? new Unreadable(table.sheet(), null, null, name, reason) : at(row, column, name, reason);
    }

    private Unreadable at(int row, @Nullable Column column, @Nullable String field, String reason) {
        Integer index = column == null ? null : columns.get(column);
        String heading = index == null
                ? column == null ? null : Words.ENGLISH.of(column)
                : headings.cell(index).text();
        return new Unreadable(table.sheet(), row, heading, field, reason);
    }
}
