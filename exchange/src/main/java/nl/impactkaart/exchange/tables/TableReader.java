package nl.impactkaart.exchange.tables;

import java.util.List;

/** Reads tables of any kind that is written here, also after a spreadsheet program had them. */
public final class TableReader {

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 300;
    private static final int MOST_CHARACTERS = 10_000;

    private TableReader() {}

    /**
     * The tables of a file: the sheets of a spreadsheet, or one of CSV.
     *
     * @throws UnreadableFileException when it is neither, or holds too much
     */
    public static List<ReadTable> read(byte[] file) {
        if (SpreadsheetReader.looksLikeAnOldOne(file)) {
            throw new UnreadableFileException("is a spreadsheet of the old form .xls; save it as .xlsx");
        }
        return SpreadsheetReader.looksLikeOne(file) ? SpreadsheetReader.read(file) : List.of(CsvReader.read(file));
    }

    static void requireBounds(int rows, int columns) {
        if (rows > MOST_ROWS || columns > MOST_COLUMNS) {
            throw new UnreadableFileException(
                    "has a table of more than " + MOST_ROWS + " rows or " + MOST_COLUMNS + " columns; divide it");
        }
    }

    static String bounded(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new UnreadableFileException("has a cell of more than " + MOST_CHARACTERS + " characters; shorten it");
        }
        return text;
    }
}
