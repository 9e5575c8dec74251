package nl.impactkaart.exchange.tables;

/** How a CSV file separates its cells and writes its decimals; spreadsheet programs expect that of their language. */
public enum Notation {
    /** Commas between cells, as RFC 4180 has it, and decimal points. */
    INTERNATIONAL(',', '.'),

    /** Semicolons between cells and decimal commas, as in the Netherlands. */
    DUTCH(';', ',');

    private final char separator;
    private final char decimalSign;

    Notation(char separator, char decimalSign) {
        this.separator = separator;
        this.decimalSign = decimalSign;
    }

    public char separator() {
        return separator;
    }

    public char decimalSign() {
        return decimalSign;
    }
}
