package nl.impactkaart.impactmap.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.uncertainty.MapFigure.Response;
import nl.impactkaart.valuation.ValuationInput;

class AnyMapPropertiesTest {

    @Property(tries = 500)
    void theFormulaOfAMapGivesTheLinesThatAreValued(@ForAll("maps") ImpactMap map) {
        ValuationInput lines = MapFigures.of(map).formula().input();

        assertThat(lines)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(MapValuation.input(map));
    }

    @Property(tries = 500)
    void theFigureAsItIsChangesNothing(@ForAll("maps") ImpactMap map) {
        MapFigures figures = MapFigures.of(map);
        Revaluation revaluation = new Revaluation(figures);
        BigDecimal tiny = revaluation.current().costs().add(BigDecimal.ONE).movePointLeft(25);

        for (MapFigure figure : figures.figures()) {
            Totals same = revaluation.with(figure.figure(), figure.figure().value());
            assertThat(same.netPresentValue()).isCloseTo(revaluation.current().netPresentValue(), within(tiny));
            assertThat(same.costs()).isCloseTo(revaluation.current().costs(), within(tiny));
        }
    }

    /** A curve is followed to 10⁻⁹ of the figure, so to some millionths of what the map costs. */
    @Property(tries = 500)
    void atABreakEvenValueBenefitsEqualCosts(@ForAll("maps") ImpactMap map) {
        MapFigures figures = MapFigures.of(map);
        Revaluation revaluation = new Revaluation(figures);
        BreakEvenSearch search = new BreakEvenSearch(revaluation);

        for (MapFigure figure : figures.figures()) {
            BigDecimal found = search.of(figure);
            if (found != null && figure.response() != Response.STEPPED) {
                Totals totals = revaluation.with(figure.figure(), found);
                assertThat(figure.domain().contains(found)).isTrue();
                assertThat(totals.netPresentValue())
                        .describedAs(figure.id().toString())
                        .isCloseTo(
                                BigDecimal.ZERO,
                                within(totals.costs()
                                        .add(revaluation.current().benefits().abs())
                                        .movePointLeft(6)));
            }
        }
    }

    @Property(tries = 500)
    void aYearLessThanTheBreakEvenDurationIsTooFewAndOfHarmAYearMoreTooMany(@ForAll("maps") ImpactMap map) {
        MapFigures figures = MapFigures.of(map);
        Revaluation revaluation = new Revaluation(figures);
        BreakEvenSearch search = new BreakEvenSearch(revaluation);

        for (MapFigure figure : figures.figures()) {
            BigDecimal found = figure.response() == Response.STEPPED ? search.of(figure) : null;
            if (found != null) {
                BigDecimal shortest = net(revaluation, figure, BigDecimal.ONE);
                BigDecimal longest = net(revaluation, figure, new BigDecimal(1_000));
                boolean harm = longest.compareTo(shortest) < 0;
                BigDecimal beyond = found.add(harm ? BigDecimal.ONE : BigDecimal.ONE.negate());
                boolean atTheEnd = !figure.domain().contains(beyond);

                assertThat(net(revaluation, figure, found)).isNotNegative();
                assertThat(atTheEnd || net(revaluation, figure, beyond).signum() < 0)
                        .isTrue();
            }
        }
    }

    private static BigDecimal net(Revaluation revaluation, MapFigure figure, BigDecimal value) {
        return revaluation.with(figure.figure(), figure.domain().clamped(value)).netPresentValue();
    }

    @Provide
    Arbitrary<ImpactMap> maps() {
        return AnyMap.any();
    }
}
