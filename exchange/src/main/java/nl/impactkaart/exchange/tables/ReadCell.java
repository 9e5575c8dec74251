package nl.impactkaart.exchange.tables;

/**
 * A cell that was read.
 *
 * @param text without white space around it; of a number in plain digits with a decimal point, of a date in its ISO form
 * @param number whether the file itself calls it a number
 */
public record ReadCell(String text, boolean number) {

    public static final ReadCell BLANK = new ReadCell("", false);

    static ReadCell text(String text) {
        return new ReadCell(text.strip(), false);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }
}
