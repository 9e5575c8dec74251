package nl.impactkaart.impactmap.uncertainty;

import static nl.impactkaart.contracts.impactmap.FigureKind.COST;
import static nl.impactkaart.contracts.impactmap.FigureKind.METHOD;
import static nl.impactkaart.contracts.impactmap.FigureKind.OUTCOME;
import static nl.impactkaart.contracts.impactmap.FigureKind.REACH;
import static nl.impactkaart.impactmap.uncertainty.Rows.cost;
import static nl.impactkaart.impactmap.uncertainty.Rows.figure;
import static nl.impactkaart.impactmap.uncertainty.Rows.method;
import static nl.impactkaart.impactmap.uncertainty.Rows.outcome;
import static nl.impactkaart.impactmap.uncertainty.Rows.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.uncertainty.Tornado.Bar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TornadoTest {

    @Test
    void eachRangedFigureGoesToBothEndsAloneTheWidestSwingFirst() {
        Tornado tornado = Tornado.ofRanges(Example.map());

        assertThat(tornado.netPresentValue()).isEqualByComparingTo("950");
        assertThat(tornado.returnFactor()).isEqualByComparingTo(factor("2250", "1300"));
        assertThat(tornado.bars())
                .extracting(Bar::figure)
                .containsExactly(
                        figure(REACH, 1, "people"),
                        figure(COST, 1, "fixedAmountMinor"),
                        figure(OUTCOME, 1, "deadweight"));
        assertThat(tornado.bars())
                .extracting(TornadoTest::text)
                .containsExactly("10: 5 -25, 15 1925", "1000: 500 1450, 2000 -50", "0.25: 0.1 1400, 0.5 200");
    }

    @Test
    void bothEndsHaveTheirReturnFactor() {
        Bar people = Tornado.ofRanges(Example.map()).bars().getFirst();

        assertThat(people.low().returnFactor()).isEqualByComparingTo(factor("1125", "1150"));
        assertThat(people.high().returnFactor()).isEqualByComparingTo(factor("3375", "1450"));
        assertThat(people.swing()).isEqualByComparingTo("1950");
    }

    @Test
    void everyFigureMovesByAShareOfItsValue() {
        assertThat(Tornado.ofShare(Example.map(), new BigDecimal("0.2")).bars())
                .extracting(bar -> bar.figure().figure() + " " + text(bar))
                .containsExactly(
                        "incidence 0.5: 0.4 500, 0.6 1400",
                        "unitValueMinor 200: 160 500, 240 1400",
                        "people 10: 8 560, 12 1340",
                        "fixedAmountMinor 1000: 800 1150, 1200 750",
                        "deadweight 0.25: 0.2 1100, 0.3 800",
                        "amountPerParticipantMinor 10: 8 1010, 12 890");
    }

    @Test
    void aFigureThatItsShareDoesNotMoveIsLeftOut() {
        assertThat(Tornado.ofShare(Example.map(), new BigDecimal("0.5")).bars())
                .extracting(bar -> bar.figure().figure())
                // Half a year less is two years when rounded.
                .contains("durationYears")
                .doesNotContain("displacement", "dropOff", "rates[0].ratePerYear");
    }

    @Test
    void harmMovesTheOtherWayRound() {
        ImpactMap harm = Example.of(plain(), outcome(1).worth(-100).recorded());

        assertThat(Tornado.ofShare(harm, new BigDecimal("0.1")).bars())
                .extracting(bar -> bar.figure().figure() + " " + text(bar))
                .containsExactly("quantityPerYear 1: 0.9 -90, 1.1 -110", "unitValueMinor -100: -110 -110, -90 -90");
    }

    @Test
    void endsStayWithinWhatAFigureCanBe() {
        ImpactMap map = Example.of(
                plain(),
                outcome(1)
                        .worth(100)
                        .perYear("1")
                        .years(3, 2)
                        .less("deadweight", "0.6")
                        .ranged("durationYears", "1", "9")
                        .recorded());

        assertThat(Tornado.ofShare(map, BigDecimal.ONE).bars())
                .filteredOn(bar -> bar.figure().figure().equals("deadweight"))
                .extracting(TornadoTest::text)
                .containsExactly("0.6: 0 200, 1 0");
        // The method values until year 4.
        assertThat(Tornado.ofRanges(map).bars()).extracting(TornadoTest::text).containsExactly("2: 1 40, 2 80");
    }

    @Test
    void whereDeductionsAreSubtractedEachHasWhatTheOthersLeave() {
        ImpactMap map = Example.of(
                method("0", DiscountTiming.NONE, Adjustment.SUBTRACTIVE, 4),
                outcome(1)
                        .worth(100)
                        .less("deadweight", "0.5")
                        .less("attribution", "0.2")
                        .ranged("deadweight", "0.4", "1")
                        .recorded());

        assertThat(Tornado.ofRanges(map).bars()).extracting(TornadoTest::text).containsExactly("0.5: 0.4 40, 0.8 0");
    }

    @Test
    void theDiscountRateIsAFigureOfTheMethod() {
        ImpactMap map = Example.of(
                method("0.25", DiscountTiming.END, Adjustment.MULTIPLICATIVE, 4),
                outcome(1).worth(1_000).recorded());
        Bar rate = Tornado.ofShare(map, BigDecimal.ONE).bars().stream()
                .filter(bar -> bar.figure().kind() == METHOD)
                .findFirst()
                .orElseThrow();

        assertThat(rate.figure()).isEqualTo(new FigureId(METHOD, null, "rates[0].ratePerYear"));
        // 1,000 ÷ 1 and 1,000 ÷ 1.5, where it now is 800.
        assertThat(rate.low().netPresentValue()).isEqualByComparingTo("1000");
        assertThat(rate.high().netPresentValue().setScale(2, RoundingMode.HALF_UP))
                .isEqualTo("666.67");
    }

    @Test
    void aFactorIsAbsentWhereThereAreNoCosts() {
        ImpactMap map = Example.of(
                plain(),
                cost(1).fixed(100).ranged("fixedAmountMinor", "0", "200").recorded());
        Bar bar = Tornado.ofRanges(map).bars().getFirst();

        assertThat(bar.low().returnFactor()).isNull();
        assertThat(bar.high().returnFactor()).isZero();
    }

    @Test
    void aRangeOfAFigureThatIsNotGivenIsRefusedByRowAndFigure() {
        ImpactMap map = Example.of(
                plain(),
                outcome(7).perYear("3").ranged("incidence", "0.1", "0.2").recorded());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tornado.ofRanges(map))
                .withMessage("incidence of outcome 00000000-0000-0000-0000-000000000007 has a range but no value;"
                        + " give it a value, or remove the range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.1", "1.01"})
    void aShareIsAboveZeroAndAtMostOne(String share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tornado.ofShare(Example.map(), new BigDecimal(share)))
                .withMessageContaining("share is " + share);
    }

    @Test
    void aMapWithoutRangesHasNoBars() {
        assertThat(Tornado.ofRanges(Example.of(plain(), cost(1).fixed(1).recorded())))
                .isEqualTo(new Tornado(BigDecimal.ONE.negate(), BigDecimal.ZERO, List.of()));
    }

    private static String text(Bar bar) {
        return "%s: %s %s, %s %s"
                .formatted(
                        written(bar.value()),
                        written(bar.low().value()),
                        written(bar.low().netPresentValue()),
                        written(bar.high().value()),
                        written(bar.high().netPresentValue()));
    }

    private static String written(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal factor(String benefits, String costs) {
        return new BigDecimal(benefits).divide(new BigDecimal(costs), MathContext.DECIMAL128);
    }
}
