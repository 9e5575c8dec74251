package nl.impactkaart.report.printing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.impactkaart.exchange.tables.Cell;
import nl.impactkaart.exchange.tables.Table;
import nl.impactkaart.exchange.tables.TableWriter;
import org.w3c.dom.Element;

/** Writes the tables of a page as a spreadsheet, a sheet for each, with numbers as numbers. */
final class SpreadsheetPrinter {

    private static final int LONGEST_NAME = 31;

    private SpreadsheetPrinter() {}

    static byte[] print(PaperPage page) {
        List<Table> sheets = new ArrayList<>();
        sheets.add(facts(page));
        Set<String> names = new HashSet<>(Set.of(key(sheets.getFirst().name())));
        for (Element section : page.elements("section")) {
            for (Element table : PaperPage.within(section, "table")) {
                sheets.add(sheet(name(heading(section), names), table));
            }
        }
        return TableWriter.spreadsheet(sheets, page.modified());
    }

    /** What stands at the head of the page, and its small print. */
    private static Table facts(PaperPage page) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(text(page.elements("h1").getFirst())));
        for (Element header : page.elements("header")) {
            PaperPage.within(header, "p").forEach(line -> rows.add(List.of(text(line))));
        }
        for (Element fact : PaperPage.within(page.elements("dl").getFirst(), "div")) {
            List<Cell> row = new ArrayList<>();
            PaperPage.within(fact, "dt").forEach(label -> row.add(text(label)));
            PaperPage.within(fact, "dd").forEach(value -> row.add(cell(value)));
            rows.add(row);
        }
        for (Element footer : page.elements("footer")) {
            PaperPage.within(footer, "p").forEach(note -> rows.add(List.of(text(note))));
        }
        return new Table(name(page.elements("h2").getFirst().getTextContent(), new HashSet<>()), rows, 0);
    }

    private static Table sheet(String name, Element table) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(text(PaperPage.within(table, "caption").getFirst())));
        for (Element row : PaperPage.within(table, "tr")) {
            List<Cell> cells = new ArrayList<>();
            PaperPage.children(row).forEach(child -> cells.add(cell(child)));
            rows.add(cells);
        }
        return new Table(name, rows, 1);
    }

    private static Cell cell(Element element) {
        List<Element> data = PaperPage.within(element, "data");
        if (data.isEmpty()) {
            return text(element);
        }
        BigDecimal value = new BigDecimal(data.getFirst().getAttribute("value"));
        return element.getTextContent().endsWith("%") ? new Cell.Fraction(value) : new Cell.Decimal(value);
    }

    private static Cell text(Element element) {
        return new Cell.Text(element.getTextContent());
    }

    private static String heading(Element section) {
        List<Element> headings = PaperPage.within(section, "h3");
        return (headings.isEmpty() ? PaperPage.within(section, "h2") : headings)
                .getFirst()
                .getTextContent();
    }

    /** As spreadsheet programs allow it, and unlike the other sheets. */
    private static String name(String heading, Set<String> taken) {
        String legal = heading.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        String name = shortened(legal, LONGEST_NAME);
        for (int number = 2; !taken.add(key(name)); number++) {
            String suffix = " " + number;
            name = shortened(legal, LONGEST_NAME - suffix.length()) + suffix;
        }
        return name;
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest).strip();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
