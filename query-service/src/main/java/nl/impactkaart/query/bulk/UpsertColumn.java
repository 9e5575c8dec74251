package nl.impactkaart.query.bulk;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param sent the PostgreSQL type in which its values travel
 * @param type the one that it has
 * @param value of a row, as the driver takes it for an element of an array of {@code sent}
 */
public record UpsertColumn<R>(String name, String sent, String type, Function<R, @Nullable Object> value) {

    /** A column whose values travel as what they are. */
    public static <R> UpsertColumn<R> of(String name, String type, Function<R, @Nullable Object> value) {
        return new UpsertColumn<>(name, type, type, value);
    }

    /** A column whose values travel as text, because the driver has no arrays of their type. */
    public static <R> UpsertColumn<R> text(String name, String type, Function<R, Object> value) {
        return new UpsertColumn<>(name, "text", type, row -> value.apply(row).toString());
    }
}
