package nl.impactkaart.exchange.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables. */
public final class TableWriter {

    /** What makes spreadsheet programs take a text for a formula. */
    static final String FORMULA = "=+-@\t\r";

    /** Tells spreadsheet programs that the file is in UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Digits that a spreadsheet's binary numbers keep. */
    static final int EXACT_DIGITS = 15;

    private static final double COLUMN_WIDTH = 22;

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)");

    /** Before it, a ZIP file has no time. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private TableWriter() {}

    /** As CSV: UTF-8, lines that end with CR LF. A text that looks like a formula gets an apostrophe before it. */
    public static byte[] csv(Table table, Notation notation) {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(notation.separator()).get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (List<Cell> row : table.rows()) {
                printer.printRecord(
                        row.stream().map(cell -> plain(cell, notation)).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every character", e);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static String plain(Cell cell, Notation notation) {
        return switch (cell) {
            case Cell.Text text -> harmless(text.text());
            case Cell.Decimal decimal -> plain(decimal.value(), notation);
            case Cell.Fraction fraction -> plain(fraction.value().movePointRight(2), notation) + "%";
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String plain(BigDecimal value, Notation notation) {
        BigDecimal shortest = value.stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest)
                .toPlainString()
                .replace('.', notation.decimalSign());
    }

    /** As a spreadsheet (Office Open XML). Numbers of more digits than a spreadsheet keeps are written as text. */
    public static byte[] spreadsheet(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Impactkaart", "1.0")) {
            write(table, workbook.newWorksheet(table.name()));
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Several tables as one spreadsheet, a sheet for each. The same tables and the same moment give the same bytes.
     *
     * @param tables at least one; no two by the same name
     * @param created as the file says
     */
    public static byte[] spreadsheet(List<Table> tables, Instant created) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Impactkaart", "1.0")) {
            for (Table table : tables) {
                write(table, workbook.newWorksheet(table.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return dated(bytes.toByteArray(), created);
    }

    /** The same file, which says that it was made then. */
    private static byte[] dated(byte[] workbook, Instant created) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile read = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream written = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(read.getEntries())) {
                byte[] content;
                try (InputStream stored = read.getInputStream(entry)) {
                    content = stored.readAllBytes();
                }
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(EARLIEST);
                written.putNextEntry(copy);
                written.write(
                        entry.getName().equals(PROPERTIES) ? dated(new String(content, UTF_8), created) : content);
                written.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] dated(String properties, Instant created) {
        return CREATED.matcher(properties)
                .replaceAll("$1" + created.truncatedTo(ChronoUnit.SECONDS) + "$2")
                .getBytes(UTF_8);
    }

    private static void write(Table table, Worksheet sheet) {
        int columns = 0;
        for (int row = 0; row < table.rows().size(); row++) {
            List<Cell> cells = table.rows().get(row);
            columns = Math.max(columns, cells.size());
            for (int column = 0; column < cells.size(); column++) {
                write(cells.get(column), sheet, row, column);
            }
        }
        for (int column = 0; column < columns; column++) {
            sheet.width(column, COLUMN_WIDTH);
        }
        if (columns > 0) {
            sheet.range(table.headings(), 0, table.headings(), columns - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .set();
        }
    }

    private static void write(Cell cell, Worksheet sheet, int row, int column) {
        switch (cell) {
            case Cell.Text text -> {
                if (!text.text().isEmpty()) {
                    sheet.value(row, column, text.text());
                }
            }
            case Cell.Decimal decimal -> number(decimal.value(), sheet, row, column);
            case Cell.Fraction fraction -> {
                number(fraction.value(), sheet, row, column);
                sheet.style(row, column).format("0.######%").set();
            }
        }
    }

    private static void number(BigDecimal value, Worksheet sheet, int row, int column) {
        if (value.precision() > EXACT_DIGITS) {
            sheet.value(row, column, plain(value, Notation.INTERNATIONAL));
        } else {
            sheet.value(row, column, value);
        }
    }
}
