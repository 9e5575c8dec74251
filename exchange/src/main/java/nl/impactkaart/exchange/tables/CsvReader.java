package nl.impactkaart.exchange.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV in either notation: the separator that the file uses more often outside quotes tells which. */
final class CsvReader {

    /** What spreadsheet programs on Windows write when they do not write UTF-8. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvReader() {}

    static ReadTable read(byte[] file) {
        String text = text(file);
        Notation notation = notation(text);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(notation.separator())
                .setIgnoreEmptyLines(false)
                .get();
        List<ReadRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                rows.add(row(row));
                TableReader.requireBounds(rows.size(), row.size());
            }
        } catch (CSVException e) {
            throw broken(rows, e);
        } catch (UncheckedIOException e) {
            throw broken(rows, e);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
        return new ReadTable(null, notation, rows);
    }

    private static UnreadableFileException broken(List<ReadRow> rows, Exception e) {
        return new UnreadableFileException(
                "is not CSV after row " + rows.size() + ": a quotation mark is not closed, or text follows it", e);
    }

    private static ReadRow row(CSVRecord row) {
        return new ReadRow(
                Math.toIntExact(row.getRecordNumber()),
                row.stream().map(TableReader::bounded).map(CsvReader::cell).toList());
    }

    /** Without the apostrophe that kept a spreadsheet program from taking the text for a formula. */
    private static ReadCell cell(String text) {
        boolean guarded =
                text.length() > 1 && text.charAt(0) == '\'' && TableWriter.FORMULA.indexOf(text.charAt(1)) >= 0;
        return ReadCell.text(guarded ? text.substring(1) : text);
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException _) {
            text = new String(file, WINDOWS);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Notation notation(String text) {
        boolean quoted = false;
        int commas = 0;
        int semicolons = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"' -> quoted = !quoted;
                case ',' -> commas += quoted ? 0 : 1;
                case ';' -> semicolons += quoted ? 0 : 1;
                default -> {}
            }
        }
        return semicolons > commas ? Notation.DUTCH : Notation.INTERNATIONAL;
    }
}
