package nl.impactkaart.exchange.tables;

import java.math.BigDecimal;

/** What a cell of a table that is written holds. */
public sealed interface Cell {

    Cell BLANK = new Text("");

    record Text(String text) implements Cell {}

    record Decimal(BigDecimal value) implements Cell {}

    /** A part of one, shown as a percentage. */
    record Fraction(BigDecimal value) implements Cell {}
}
