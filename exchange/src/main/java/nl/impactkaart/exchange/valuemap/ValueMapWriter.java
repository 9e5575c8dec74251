package nl.impactkaart.exchange.valuemap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.exchange.tables.Cell;
import nl.impactkaart.exchange.tables.Table;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.impactmap.Project;
import nl.impactkaart.valuation.CostLine;
import nl.impactkaart.valuation.OutcomeValue;
import nl.impactkaart.valuation.Valuation;
import nl.impactkaart.valuation.YearAmount;
import org.jspecify.annotations.Nullable;

/**
 * Lays a map out as a value map. Quantities and costs stand as they come out, by year: the reach that they were computed
 * from, ranges, allocations, evidence, labour-market effects and scenarios are in the portable document alone.
 */
public final class ValueMapWriter {

    private final ImpactMap map;
    private final Project project;
    private final Words words;
    private final Valuation valuation;
    private final Map<String, OutcomeValue> values = new HashMap<>();
    private final int lastYear;

    private ValueMapWriter(ImpactMap map, Words words) {
        this.map = map;
        this.project = map.startedProject();
        this.words = words;
        this.valuation = MapValuation.of(map);
        valuation.outcomes().forEach(value -> values.put(value.id(), value));
        this.lastYear = valuation.outcomes().stream()
                .flatMap(value -> value.impacts().stream())
                .mapToInt(YearAmount::year)
                .max()
                .orElse(0);
    }

    /** The value map of a map that was started, in Dutch or else in English. */
    public static Table of(ImpactMap map, Locale language) {
        return new ValueMapWriter(map, Words.of(language)).table();
    }

    private Table table() {
        List<List<Cell>> rows = new ArrayList<>(facts());
        rows.add(List.of());
        int headings = rows.size();
        rows.add(headings());
        List<CostLine> lines = MapValuation.input(map).costs();
        for (int i = 0; i < lines.size(); i++) {
            rows.addAll(rows(map.costs().get(i), lines.get(i)));
        }
        map.outcomes().forEach(outcome -> rows.add(row(outcome)));
        return new Table(words.of("sheet"), rows, headings);
    }

    private List<List<Cell>> facts() {
        Map<Fact, Cell> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.PROJECT, text(project.name()));
        facts.put(Fact.PROJECT_TYPE, word(project.type()));
        facts.put(Fact.PERIOD_START, text(project.periodStart().toString()));
        facts.put(Fact.PERIOD_END, text(project.periodEnd().toString()));
        facts.put(Fact.CURRENCY, text(project.currency()));
        facts.put(Fact.PERSPECTIVE, word(project.perspective()));
        MethodChosen method = Methods.chosenBy(map);
        facts.put(Fact.METHOD, text(method.methodId()));
        facts.put(Fact.METHOD_VERSION, text(method.methodVersion()));
        facts.put(Fact.HORIZON, number(method.horizonYears()));
        if (map.description() != null) {
            facts.put(Fact.AIM, text(map.description().aim()));
            facts.put(Fact.TARGET_GROUP, text(map.description().targetGroup()));
            facts.put(Fact.APPROACH, text(map.description().approach()));
            facts.put(Fact.BASELINE, text(map.description().baseline()));
        }
        facts.put(Fact.BENEFITS, money(valuation.presentValueOfBenefits()));
        facts.put(Fact.COSTS, money(valuation.presentValueOfCosts()));
        facts.put(Fact.NET_PRESENT_VALUE, money(valuation.netPresentValue()));
        BigDecimal factor = valuation.returnFactor();
        facts.put(
                Fact.RETURN_FACTOR,
                factor == null ? Cell.BLANK : new Cell.Decimal(factor.setScale(6, RoundingMode.HALF_EVEN)));
        return facts.entrySet().stream()
                .map(fact -> List.of(text(words.of(fact.getKey())), fact.getValue()))
                .toList();
    }

    private List<Cell> headings() {
        List<Cell> headings = new ArrayList<>();
        for (Column column : Column.values()) {
            headings.add(text(words.of(column)));
        }
        for (int year = 1; year <= lastYear; year++) {
            headings.add(text(MessageFormat.format(words.of("year"), year)));
        }
        return headings;
    }

    /** A row for each run of years in which the cost is the same. */
    private List<List<Cell>> rows(Cost cost, CostLine line) {
        List<List<Cell>> rows = new ArrayList<>();
        List<YearAmount> amounts = line.amounts();
        int first = 0;
        for (int i = 1; i <= amounts.size(); i++) {
            if (i == amounts.size()
                    || amounts.get(i).amount().compareTo(amounts.get(first).amount()) != 0) {
                rows.add(row(cost, amounts.get(first), amounts.get(i - 1).year()));
                first = i;
            }
        }
        return rows;
    }

    private List<Cell> row(Cost cost, YearAmount from, int until) {
        Map<Column, Cell> cells = new EnumMap<>(Column.class);
        cells.put(Column.STAKEHOLDER, text(cost.payer()));
        cells.put(Column.INPUT, text(cost.description()));
        cells.put(Column.INPUT_VALUE, money(from.amount()));
        cells.put(Column.INPUT_CATEGORY, word(cost.category()));
        cells.put(Column.INPUT_FIRST_YEAR, number(from.year()));
        cells.put(Column.INPUT_LAST_YEAR, number(until));
        cells.put(Column.INPUT_SOURCE, text(cost.source()));
        cells.put(Column.EVIDENCE, cost.evidenceGrade() == null ? Cell.BLANK : word(cost.evidenceGrade()));
        return row(cells, null);
    }

    private List<Cell> row(Outcome outcome) {
        Map<Column, Cell> cells = new EnumMap<>(Column.class);
        cells.put(Column.STAKEHOLDER, text(outcome.stakeholder()));
        cells.put(Column.OUTPUT, output(outcome));
        cells.put(Column.OUTCOME, text(outcome.description()));
        cells.put(Column.INDICATOR, text(outcome.unit()));
        cells.put(Column.INDICATOR_SOURCE, text(outcome.rationale()));
        cells.put(Column.QUANTITY, quantity(MapValuation.quantities(outcome, map)));
        cells.put(Column.START, number(outcome.startYear()));
        cells.put(Column.DURATION, number(outcome.durationYears()));
        Long value = outcome.unitValueMinor();
        cells.put(Column.VALUE, value == null ? Cell.BLANK : money(BigDecimal.valueOf(value)));
        cells.put(Column.PROXY_SOURCE, text(outcome.valueSource()));
        cells.put(Column.DEADWEIGHT, new Cell.Fraction(outcome.deadweight()));
        cells.put(Column.DISPLACEMENT, new Cell.Fraction(outcome.displacement()));
        cells.put(Column.ATTRIBUTION, new Cell.Fraction(outcome.attribution()));
        cells.put(Column.DROP_OFF, new Cell.Fraction(outcome.dropOff()));
        cells.put(Column.LEAKAGE, new Cell.Fraction(outcome.leakage()));
        cells.put(Column.SUBSTITUTION, new Cell.Fraction(outcome.substitution()));
        cells.put(Column.STATUS, word(outcome.status()));
        cells.put(Column.LEVEL, word(outcome.level()));
        cells.put(Column.BENEFICIARY, text(outcome.beneficiary()));
        Integer prices = outcome.priceLevelYear();
        cells.put(Column.PRICE_LEVEL, prices == null ? Cell.BLANK : number(prices));
        cells.put(Column.EVIDENCE, outcome.evidenceGrade() == null ? Cell.BLANK : word(outcome.evidenceGrade()));
        OutcomeValue worth = values.get(outcome.id().value().toString());
        if (worth != null) {
            cells.put(Column.IMPACT, money(worth.impactFirstYear()));
        }
        return row(cells, worth);
    }

    /** How many of its target group are reached when it begins. */
    private Cell output(Outcome outcome) {
        return map.reach().stream()
                .filter(group -> group.id().equals(outcome.reachId()))
                .map(group -> text(group.targetGroup() + ": " + map.people(group.id(), outcome.startYear())))
                .findFirst()
                .orElse(Cell.BLANK);
    }

    private List<Cell> row(Map<Column, Cell> cells, @Nullable OutcomeValue worth) {
        List<Cell> row = new ArrayList<>();
        for (Column column : Column.values()) {
            row.add(cells.getOrDefault(column, Cell.BLANK));
        }
        if (worth != null) {
            Map<Integer, BigDecimal> impacts =
                    worth.impacts().stream().collect(Collectors.toMap(YearAmount::year, YearAmount::amount));
            for (int year = 1; year <= lastYear; year++) {
                BigDecimal impact = impacts.get(year);
                row.add(impact == null ? Cell.BLANK : money(impact));
            }
        }
        return row;
    }

    /** One number when every year has the same; else one for each year. */
    private static Cell quantity(List<BigDecimal> quantities) {
        BigDecimal first = quantities.getFirst();
        boolean constant = quantities.stream().allMatch(quantity -> quantity.compareTo(first) == 0);
        return constant
                ? new Cell.Decimal(first)
                : text(quantities.stream()
                        .map(BigDecimal::toPlainString)
                        .collect(Collectors.joining(ValueMapReader.YEARS_APART + " ")));
    }

    /** Whole units of the currency, to its last decimal. */
    private Cell money(BigDecimal minor) {
        return new Cell.Decimal(minor.movePointLeft(project.fractionDigits())
                .setScale(project.fractionDigits(), RoundingMode.HALF_EVEN));
    }

    private static Cell number(int number) {
        return new Cell.Decimal(BigDecimal.valueOf(number));
    }

    private Cell word(Enum<?> thing) {
        return text(words.of(thing));
    }

    private static Cell text(@Nullable String text) {
        return text == null ? Cell.BLANK : new Cell.Text(text);
    }
}
