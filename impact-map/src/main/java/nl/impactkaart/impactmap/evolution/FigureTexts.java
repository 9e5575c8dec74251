package nl.impactkaart.impactmap.evolution;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.impactkaart.contracts.impactmap.Allocation;
import nl.impactkaart.contracts.impactmap.FigureRange;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.PriceIndex;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import org.jspecify.annotations.Nullable;

/** The figures that a component of an event holds, each as text; mutable, and seen by one call only. */
final class FigureTexts {

    /**
     * One of the figures of a component.
     *
     * @param year absent where the figure has one value
     */
    record Name(String figure, @Nullable Integer year) implements Comparable<Name> {

        private static final Comparator<Name> BY_YEAR = Comparator.comparing(
                        Name::year, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
                .thenComparing(Name::figure);

        @Override
        public int compareTo(Name other) {
            return BY_YEAR.compare(this, other);
        }
    }

    private final SortedMap<Name, String> texts = new TreeMap<>();

    private FigureTexts() {}

    /** In order of their years; none where the component says nothing. */
    static SortedMap<Name, String> of(String component, @Nullable Object value) {
        FigureTexts figures = new FigureTexts();
        switch (value) {
            case null -> {}
            case List<?> list -> figures.addAll(component, list);
            case Map<?, ?> map -> map.forEach((key, entry) -> figures.add(component + "." + text(key), null, entry));
            default -> figures.add(component, null, value);
        }
        return figures.texts;
    }

    private void addAll(String component, List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            switch (list.get(i)) {
                case PeopleInYear people -> {
                    add("plannedPeople", people.year(), people.plannedPeople());
                    add("actualPeople", people.year(), people.actualPeople());
                }
                case RateFromYear step -> add("ratePerYear", step.fromYear(), step.ratePerYear());
                case PriceIndex price -> add(component, price.calendarYear(), price.index());
                case Allocation part -> add(component + "." + part.payer(), null, part.share());
                case FigureRange range ->
                    add(component + "." + range.figure(), null, text(range.low()) + ".." + text(range.high()));
                case Object ofYear -> add(component, i + 1, ofYear);
            }
        }
    }

    private void add(String figure, @Nullable Integer year, @Nullable Object value) {
        if (value != null) {
            texts.merge(new Name(figure, year), text(value), (one, other) -> one + ", " + other);
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case BigDecimal decimal -> decimal.stripTrailingZeros().toPlainString();
            case Enum<?> choice -> choice.name();
            default -> value.toString();
        };
    }
}
