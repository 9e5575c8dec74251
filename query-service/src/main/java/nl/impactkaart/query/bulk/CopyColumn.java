package nl.impactkaart.query.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table that is only added to.
 *
 * @param writer puts the value that a row has there
 */
public record CopyColumn<R>(String name, Writer<R> writer) {

    /** Puts one value. */
    @FunctionalInterface
    interface Writer<R> {
        void write(R row, CopyBuffer to);
    }

    public static <R> CopyColumn<R> uuid(String name, Function<R, @Nullable UUID> value) {
        return new CopyColumn<>(name, (row, to) -> to.uuid(value.apply(row)));
    }

    public static <R> CopyColumn<R> bigint(String name, ToLongFunction<R> value) {
        return new CopyColumn<>(name, (row, to) -> to.bigint(value.applyAsLong(row)));
    }

    public static <R> CopyColumn<R> integer(String name, ToIntFunction<R> value) {
        return new CopyColumn<>(name, (row, to) -> to.integer(value.applyAsInt(row)));
    }

    public static <R> CopyColumn<R> text(String name, Function<R, String> value) {
        return new CopyColumn<>(name, (row, to) -> to.text(value.apply(row)));
    }

    public static <R> CopyColumn<R> timestamptz(String name, Function<R, Instant> value) {
        return new CopyColumn<>(name, (row, to) -> to.timestamptz(value.apply(row)));
    }

    public static <R> CopyColumn<R> date(String name, Function<R, LocalDate> value) {
        return new CopyColumn<>(name, (row, to) -> to.date(value.apply(row)));
    }

    public static <R> CopyColumn<R> bytea(String name, Function<R, byte @Nullable []> value) {
        return new CopyColumn<>(name, (row, to) -> to.bytea(value.apply(row)));
    }
}
