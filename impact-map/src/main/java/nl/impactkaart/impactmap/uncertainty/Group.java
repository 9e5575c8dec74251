package nl.impactkaart.impactmap.uncertainty;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.impactmap.Reach;
import nl.impactkaart.valuation.uncertainty.Figure;
import nl.impactkaart.valuation.uncertainty.YearlyPart;

/**
 * The people of a target group as one figure that stands for every year.
 * Source: docs/method/uncertainty.md.
 *
 * @param byYear by project year from 0
 * @param over what a year's people times the figure are divided by
 */
record Group(Figure people, List<BigDecimal> byYear, BigDecimal over) {

    static Group of(Reach reach, Perspective perspective, int horizonYears, RowFigures figures) {
        BigDecimal first = BigDecimal.valueOf(reach.years().stream()
                .mapToLong(recorded -> reach.people(recorded.year(), perspective))
                .filter(people -> people > 0)
                .findFirst()
                .orElse(0));
        Figure people = figures.add("people", first, Domain.NOT_NEGATIVE, MapFigure.Response.STRAIGHT);
        if (first.signum() > 0) {
            return new Group(
                    people,
                    IntStream.rangeClosed(0, horizonYears)
                            .mapToObj(year -> BigDecimal.valueOf(reach.people(year, perspective)))
                            .toList(),
                    first);
        }
        int from = reach.years().stream()
                .filter(recorded -> isCounted(recorded, perspective))
                .mapToInt(PeopleInYear::year)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return new Group(
                people,
                IntStream.rangeClosed(0, horizonYears)
                        .mapToObj(year -> year < from ? BigDecimal.ZERO : BigDecimal.ONE)
                        .toList(),
                BigDecimal.ONE);
    }

    private static boolean isCounted(PeopleInYear recorded, Perspective perspective) {
        return recorded.plannedPeople() != null
                || (perspective == Perspective.EX_POST && recorded.actualPeople() != null);
    }

    /** So much for each of its people, from a project year on. */
    YearlyPart times(Figure each, int firstYear, int years) {
        return new YearlyPart(0, byYear.subList(firstYear, firstYear + years), List.of(each, people), over);
    }
}
