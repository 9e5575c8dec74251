package nl.impactkaart.impactmap.meaning;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import nl.impactkaart.contracts.impactmap.FigureRange;

/** Which ranges have a meaning: both bounds are what the figure itself could be. */
final class Ranges {

    private Ranges() {}

    /** Refuses a value that a figure cannot have. */
    @FunctionalInterface
    interface Check {
        void require(String field, BigDecimal value);
    }

    /** @param known the figures of the row that can have a range, each with what it may be */
    static void require(List<FigureRange> ranges, SortedMap<String, Check> known) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ranges.size(); i++) {
            FigureRange range = ranges.get(i);
            String field = "ranges[" + i + "]";
            Check check = known.get(range.figure());
            if (check == null) {
                throw new MeaninglessFigureException(
                        field + ".figure",
                        "is not a figure that can have a range: " + String.join(", ", known.keySet()));
            }
            if (!seen.add(range.figure())) {
                throw new MeaninglessFigureException(field + ".figure", "has a range already; give one range a figure");
            }
            check.require(field + ".low", range.low());
            check.require(field + ".high", range.high());
            if (range.low().compareTo(range.high()) > 0) {
                throw new MeaninglessFigureException(field + ".low", "is above high; exchange them");
            }
        }
    }
}
