package nl.impactkaart.impactmap.meaning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.PriceIndex;
import nl.impactkaart.impactmap.Prices;
import org.jspecify.annotations.Nullable;

/** Price levels: a method that names one knows the index of that year and of every year whose prices the map holds. */
final class PriceMeaning {

    private PriceMeaning() {}

    static void requireMeaning(MethodChosen method) {
        requireSeries(method.priceIndex());
        Integer level = method.priceLevelYear();
        if (level == null && !method.priceIndex().isEmpty()) {
            throw new MeaninglessFigureException(
                    "method.priceLevelYear", "is missing; name the year to whose prices the index brings values");
        }
        if (level != null && !Prices.of(method).know(level)) {
            throw new MeaninglessFigureException(
                    "method.priceLevelYear", "is no year of method.priceIndex; give the index of that year too");
        }
    }

    private static void requireSeries(List<PriceIndex> series) {
        Set<Integer> years = new HashSet<>();
        for (int i = 0; i < series.size(); i++) {
            PriceIndex entry = series.get(i);
            String field = "method.priceIndex[" + i + "]";
            if (!CalendarYears.contains(entry.calendarYear()) || !years.add(entry.calendarYear())) {
                throw new MeaninglessFigureException(
                        field + ".calendarYear",
                        "is given twice, or is not between " + CalendarYears.FIRST + " and " + CalendarYears.LAST);
            }
            if (entry.index().signum() <= 0) {
                throw new MeaninglessFigureException(field + ".index", "is not above 0; 2015 = 100 is a usual base");
            }
            Figures.requireDecimals(field + ".index", entry.index());
        }
    }

    /** @param priceLevelYear of a value that is to be valued by the method; null where its prices have no year */
    static void requireYear(
            String field, String whose, @Nullable Integer priceLevelYear, @Nullable MethodChosen method) {
        if (!Prices.of(method).know(priceLevelYear)) {
            throw new MeaninglessFigureException(
                    field,
                    "does not fit: " + whose + " is in prices of " + priceLevelYear
                            + ", a year that the method's price index lacks");
        }
    }
}
