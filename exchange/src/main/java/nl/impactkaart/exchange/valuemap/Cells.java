package nl.impactkaart.exchange.valuemap;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.impactkaart.exchange.tables.Notation;
import nl.impactkaart.exchange.tables.PlainNumber;
import nl.impactkaart.exchange.tables.ReadCell;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row, and collects what is wrong with them. */
final class Cells<K extends Enum<K>> {

    private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(9_999);
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Function<K, ReadCell> cells;
    private final @Nullable Notation notation;
    private final List<Wrong<K>> wrong = new ArrayList<>();

    /** What is wrong with a cell, in words that follow its name. */
    record Wrong<K>(K column, String reason) {}

    Cells(Function<K, ReadCell> cells, @Nullable Notation notation) {
        this.cells = cells;
        this.notation = notation;
    }

    List<Wrong<K>> wrong() {
        return List.copyOf(wrong);
    }

    boolean isBlank(K column) {
        return cells.apply(column).isBlank();
    }

    @Nullable
    String text(K column) {
        return isBlank(column) ? null : cells.apply(column).text();
    }

    String required(K column) {
        return isBlank(column)
                ? refuse(column, "is missing", "")
                : cells.apply(column).text();
    }

    /** A number, or what stands for it when it is missing. */
    BigDecimal number(K column, @Nullable BigDecimal otherwise) {
        if (isBlank(column)) {
            return otherwise == null ? refuse(column, "is missing", BigDecimal.ZERO) : otherwise;
        }
        return number(cells.apply(column)).orElseGet(() -> refuse(column, noNumber(), BigDecimal.ZERO));
    }

    private Optional<BigDecimal> number(ReadCell cell) {
        return PlainNumber.of(cell, notation);
    }

    private String noNumber() {
        return "is no number, or one that can be read in two ways; write it without separators of thousands"
                + (notation == null ? "" : " and with \"" + notation.decimalSign() + "\" before its decimals");
    }

    List<BigDecimal> numbers(K column, String apart) {
        List<Optional<BigDecimal>> numbers = Arrays.stream(
                        cells.apply(column).text().split(apart, -1))
                .map(part ->
                        number(new ReadCell(part.strip(), cells.apply(column).number())))
                .toList();
        return numbers.stream().allMatch(Optional::isPresent)
                ? numbers.stream().flatMap(Optional::stream).toList()
                : refuse(column, noNumber() + "; numbers by year have \"" + apart + "\" between them", List.of());
    }

    /** A part of one: "35%", or "0.35". */
    BigDecimal fraction(K column) {
        ReadCell cell = cells.apply(column);
        if (cell.isBlank()) {
            return BigDecimal.ZERO;
        }
        boolean percentage = cell.text().endsWith("%");
        ReadCell number = percentage
                ? new ReadCell(
                        cell.text().substring(0, cell.text().length() - 1).strip(), false)
                : cell;
        Optional<BigDecimal> value = number(number).map(read -> percentage ? read.movePointLeft(2) : read);
        if (value.isEmpty()) {
            return refuse(column, noNumber() + "; 35 % is 35% or 0.35", BigDecimal.ZERO);
        }
        return value.get().compareTo(BigDecimal.ONE) > 0 || value.get().signum() < 0
                ? refuse(column, "lies outside 0% to 100%; write 35% or 0.35 for 35 %", BigDecimal.ZERO)
                : value.get();
    }

    int year(K column, @Nullable Integer otherwise) {
        BigDecimal year = number(column, otherwise == null ? null : BigDecimal.valueOf(otherwise));
        return year.stripTrailingZeros().scale() > 0 || year.signum() < 0 || year.compareTo(MOST_YEARS) > 0
                ? refuse(column, "is no whole number of years", 1)
                : year.intValue();
    }

    /** Minor units of an amount in whole units of a currency. */
    long minor(K column, int fractionDigits) {
        BigDecimal minor = number(column, null).movePointRight(fractionDigits);
        return minor.stripTrailingZeros().scale() > 0 || minor.precision() - minor.scale() > 18
                ? refuse(column, "has more than " + fractionDigits + " decimals, or is too large", 0L)
                : minor.longValueExact();
    }

    LocalDate date(K column) {
        String text = required(column);
        for (DateTimeFormatter form : List.of(DateTimeFormatter.ISO_LOCAL_DATE, DAY_FIRST)) {
            try {
                return LocalDate.parse(text.replace('/', '-'), form);
            } catch (DateTimeException _) {
                // perhaps in the other form
            }
        }
        return text.isEmpty() ? LocalDate.EPOCH : refuse(column, "is no date, such as 2026-01-31", LocalDate.EPOCH);
    }

    /** What a word stands for, or what stands for it when it is missing. */
    <E extends Enum<E>> E choice(K column, Class<E> kind, @Nullable E otherwise) {
        E first = kind.getEnumConstants()[0];
        if (isBlank(column)) {
            return otherwise == null ? refuse(column, "is missing", first) : otherwise;
        }
        return Words.find(kind, cells.apply(column).text())
                .orElseGet(() -> refuse(
                        column,
                        "is none of: "
                                + Arrays.stream(kind.getEnumConstants())
                                        .map(Words.ENGLISH::of)
                                        .collect(Collectors.joining(", ")),
                        first));
    }

    /** Notes what is wrong; the value only stands in until the row is refused. */
    <T> T refuse(K column, String reason, T standIn) {
        wrong.add(new Wrong<>(column, reason));
        return standIn;
    }
}
