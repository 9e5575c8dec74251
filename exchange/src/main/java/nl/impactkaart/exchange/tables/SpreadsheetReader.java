package nl.impactkaart.exchange.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Spreadsheets in Office Open XML. Of a formula its last value counts. */
final class SpreadsheetReader {

    private static final int MOST_SHEETS = 50;
    private static final long MOST_INFLATED_BYTES = 64L << 20;
    private static final MathContext EXACT = new MathContext(TableWriter.EXACT_DIGITS);

    private SpreadsheetReader() {}

    /** The sheets that show, in their order. */
    static List<ReadTable> read(byte[] file) {
        requireInflatable(file);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            List<ReadTable> tables = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().limit(MOST_SHEETS).toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    tables.add(new ReadTable(sheet.getName(), null, rows(sheet)));
                }
            }
            return tables;
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The reader has no kind of its own for a file that is damaged in one way or another.
            throw damaged(e);
        }
    }

    /** A small archive can hold gigabytes. */
    private static void requireInflatable(byte[] file) {
        long inflated = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    inflated += inflated(content, buffer, MOST_INFLATED_BYTES - inflated);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private static UnreadableFileException damaged(Exception cause) {
        return new UnreadableFileException("is no spreadsheet of the form .xlsx, or damaged; save it anew", cause);
    }

    private static long inflated(InputStream entry, byte[] buffer, long most) throws IOException {
        long inflated = 0;
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            inflated += read;
            if (inflated > most) {
                throw new UnreadableFileException(
                        "holds more than 64 MiB when unpacked; leave out what is no value map");
            }
        }
        return inflated;
    }

    private static List<ReadRow> rows(Sheet sheet) throws IOException {
        List<ReadRow> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.forEach(row -> {
                rows.add(new ReadRow(row.getRowNum(), cells(row)));
                TableReader.requireBounds(rows.size(), row.getCellCount());
            });
        }
        return rows;
    }

    private static List<ReadCell> cells(Row row) {
        List<ReadCell> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.getOptionalCell(column).map(SpreadsheetReader::cell).orElse(ReadCell.BLANK));
        }
        return cells;
    }

    private static ReadCell cell(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case STRING -> ReadCell.text(TableReader.bounded(cell.asString()));
            case FORMULA -> formula(cell);
            case BOOLEAN -> ReadCell.text(cell.asBoolean().toString());
            case ERROR -> ReadCell.text(TableReader.bounded(String.valueOf(cell.getRawValue())));
            case EMPTY -> ReadCell.BLANK;
        };
    }

    private static ReadCell number(Cell cell) {
        return isDate(cell.getDataFormatString())
                ? ReadCell.text(cell.asDate().toLocalDate().toString())
                : number(cell.asNumber());
    }

    /** What lies beyond the digits that a binary number keeps is noise. */
    private static ReadCell number(BigDecimal value) {
        return new ReadCell(
                (value.precision() > TableWriter.EXACT_DIGITS ? value.round(EXACT) : value).toPlainString(), true);
    }

    /** One that was never computed is no value, and must not pass for an empty cell. */
    private static ReadCell formula(Cell cell) {
        return switch (cell.getValue()) {
            case null -> ReadCell.text(TableReader.bounded("=" + cell.getFormula()));
            case BigDecimal decimal -> number(decimal);
            case Object other -> ReadCell.text(TableReader.bounded(other.toString()));
        };
    }

    /** Whether a format shows a day or a year; what stands in quotes and brackets does not count. */
    private static boolean isDate(@Nullable String format) {
        return format != null
                && format.toLowerCase(Locale.ROOT)
                        .replaceAll("\"[^\"]*\"|\\[[^]]*]|general", "")
                        .matches(".*[yd].*");
    }

    static boolean looksLikeOne(byte[] file) {
        return file.length > 4 && ReadableWorkbook.isOOXMLZipHeader(file);
    }

    static boolean looksLikeAnOldOne(byte[] file) {
        return file.length > 8 && ReadableWorkbook.isOLE2Header(file);
    }
}
