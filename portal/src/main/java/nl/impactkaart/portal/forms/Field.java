package nl.impactkaart.portal.forms;

import java.util.List;

/**
 * One question of a form.
 *
 * @param name of the field in the API; the texts {@code <form>.<name>} and {@code <form>.<name>.help} are its label and help
 * @param required whether it cannot be left empty
 * @param choices names of the API to choose from, whose words are the texts {@code <name>.<choice>}; empty for other kinds
 */
public record Field(String name, Kind kind, boolean required, List<String> choices) {

    /** What is filled in. */
    public enum Kind {
        /** One line. */
        TEXT,
        /** Several lines. */
        LONG_TEXT,
        /** As long as a story. */
        PROSE,
        /** In the currency itself; minor units in the API. */
        MONEY,
        /** A decimal. */
        NUMBER,
        /** In per cent; a fraction in the API. */
        PERCENT,
        /** A whole number. */
        WHOLE,
        /** A day of the calendar. */
        DAY,
        /** One of a few. */
        CHOICE
    }

    public static Field of(String name, Kind kind) {
        return new Field(name, kind, false, List.of());
    }

    public static Field required(String name, Kind kind) {
        return new Field(name, kind, true, List.of());
    }

    /** One of a few, the first of them unless another one is chosen. */
    public static Field choice(String name, List<String> choices) {
        return new Field(name, Kind.CHOICE, true, choices);
    }
}
