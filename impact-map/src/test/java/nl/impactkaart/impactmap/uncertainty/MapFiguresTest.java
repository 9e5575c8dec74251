package nl.impactkaart.impactmap.uncertainty;

import static nl.impactkaart.contracts.impactmap.FigureKind.REACH;
import static nl.impactkaart.impactmap.uncertainty.Rows.cost;
import static nl.impactkaart.impactmap.uncertainty.Rows.figure;
import static nl.impactkaart.impactmap.uncertainty.Rows.outcome;
import static nl.impactkaart.impactmap.uncertainty.Rows.plain;
import static nl.impactkaart.impactmap.uncertainty.Rows.planned;
import static nl.impactkaart.impactmap.uncertainty.Rows.reach;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.impactmap.ImpactMap;
import org.junit.jupiter.api.Test;

/** One figure stands for the people of all years. */
class MapFiguresTest {

    @Test
    void peopleMoveInProportionToTheFirstYearThatHasAny() {
        ImpactMap map = reached(Perspective.EX_ANTE, planned(1, 0), planned(2, 10), planned(3, 30));

        assertThat(people(map).figure().value()).isEqualByComparingTo("10");
        assertThat(quantities(map, "5")).containsExactly("0", "5", "15", "15");
        assertThat(quantities(map, "7.5")).containsExactly("0", "7.5", "22.5", "22.5");
    }

    @Test
    void aValueReplacesThePeopleOfYearsThatAreAllEqual() {
        assertThat(quantities(reached(Perspective.EX_ANTE, planned(2, 30), planned(3, 30)), "7"))
                .containsExactly("0", "7", "7", "7");
    }

    @Test
    void aValueReplacesTheZerosOfAGroupThatNobodyIsIn() {
        ImpactMap map = reached(Perspective.EX_ANTE, planned(2, 0), planned(3, 0));

        assertThat(people(map).figure().value()).isZero();
        assertThat(quantities(map, "7")).containsExactly("0", "7", "7", "7");
    }

    @Test
    void anEvaluationMovesThoseWhoCount() {
        ImpactMap map = reached(Perspective.EX_POST, new PeopleInYear(1, 10L, 5L), new PeopleInYear(2, 20L, null));

        assertThat(people(map).figure().value()).isEqualByComparingTo("5");
        assertThat(quantities(map, "10")).containsExactly("10", "40", "40", "40");
        assertThat(quantities(reached(Perspective.EX_POST, new PeopleInYear(3, null, 0L)), "4"))
                .containsExactly("0", "0", "4", "4");
    }

    @Test
    void aForecastOfAGroupThatWasOnlyCountedIsNobody() {
        assertThat(quantities(reached(Perspective.EX_ANTE, new PeopleInYear(1, null, 5L)), "7"))
                .containsExactly("0", "0", "0", "0");
    }

    @Test
    void aCostForAllGroupsMovesWithEachOfThem() {
        ImpactMap map = Example.of(
                plain(),
                reach(1, List.of(), planned(1, 10)),
                reach(2, List.of(), planned(2, 5)),
                cost(1).perParticipant(100, 0).years(1, 2).recorded());
        MapFigures figures = MapFigures.of(map);
        MapFigure second = figures.figures().get(1);

        assertThat(second.id()).isEqualTo(figure(REACH, 2, "people"));
        assertThat(figures.formula()
                        .costs()
                        .getFirst()
                        .line(second.figure(), new BigDecimal("8"))
                        .amounts())
                .extracting(amount -> amount.amount().intValueExact())
                .containsExactly(1_000, 1_800);
    }

    private static ImpactMap reached(Perspective perspective, PeopleInYear... years) {
        return Example.of(
                perspective,
                plain(),
                reach(1, List.of(), years),
                outcome(1).incidence("1", 1).years(1, 4).recorded());
    }

    private static MapFigure people(ImpactMap map) {
        return MapFigures.of(map).figures().getFirst();
    }

    private static List<String> quantities(ImpactMap map, String people) {
        return MapFigures.of(map)
                .formula()
                .outcomes()
                .getFirst()
                .line(people(map).figure(), new BigDecimal(people))
                .quantities()
                .stream()
                .map(quantity -> quantity.stripTrailingZeros().toPlainString())
                .toList();
    }
}
