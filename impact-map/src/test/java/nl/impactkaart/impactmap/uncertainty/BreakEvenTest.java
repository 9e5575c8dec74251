package nl.impactkaart.impactmap.uncertainty;

import static nl.impactkaart.contracts.impactmap.FigureKind.COST;
import static nl.impactkaart.contracts.impactmap.FigureKind.METHOD;
import static nl.impactkaart.contracts.impactmap.FigureKind.OUTCOME;
import static nl.impactkaart.contracts.impactmap.FigureKind.REACH;
import static nl.impactkaart.impactmap.uncertainty.Rows.cost;
import static nl.impactkaart.impactmap.uncertainty.Rows.doubting;
import static nl.impactkaart.impactmap.uncertainty.Rows.figure;
import static nl.impactkaart.impactmap.uncertainty.Rows.method;
import static nl.impactkaart.impactmap.uncertainty.Rows.outcome;
import static nl.impactkaart.impactmap.uncertainty.Rows.plain;
import static nl.impactkaart.impactmap.uncertainty.Rows.planned;
import static nl.impactkaart.impactmap.uncertainty.Rows.reach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.WheelsToMeals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakEvenTest {

    /** Net 950 on 1,300: see {@link Example}. */
    @Test
    void everyFigureThatCountsHasTheValueAtWhichBenefitsEqualCosts() {
        assertThat(BreakEven.of(Example.map()))
                .extracting(BreakEvenTest::text)
                .containsExactly(
                        // 225 − 30 of every person of year 1 must pay 1,000.
                        "REACH people 10: 5.1282",
                        "COST fixedAmountMinor 1000: 1950.0000",
                        "COST amountPerParticipantMinor 10: 41.6667",
                        "OUTCOME incidence 0.5: 0.2889",
                        "OUTCOME unitValueMinor 200: 115.5556",
                        "OUTCOME deadweight 0.25: 0.5667",
                        "OUTCOME displacement 0: 0.4222",
                        "OUTCOME attribution 0: 0.4222",
                        "OUTCOME leakage 0: 0.4222",
                        "OUTCOME substitution 0: 0.4222",
                        // 750 + 1,500 (1 − d)
                        "OUTCOME dropOff 0: 0.6333",
                        "OUTCOME durationYears 2: 2.0000",
                        "METHOD rates[0].ratePerYear 0: none");
    }

    @Test
    void whatIsNotCountedHasNoFigures() {
        ImpactMap map = Example.of(
                plain(),
                reach(1, List.of(), planned(1, 10)),
                reach(2, List.of(), planned(1, 10)),
                cost(1).fixed(1).recorded(),
                outcome(1).held().incidence("1", 1).recorded(),
                outcome(2).incidence("1", 2).recorded());

        assertThat(BreakEven.of(map))
                .extracting(BreakEven::figure)
                .contains(figure(REACH, 2, "people"), figure(OUTCOME, 2, "incidence"))
                .doesNotContain(figure(REACH, 1, "people"), figure(OUTCOME, 1, "incidence"));
    }

    /** The guide's figures: net 39,366.93, contract 24,375; continuing care 48,013.00 ÷ 1.035 = 46,389.37. */
    @ParameterizedTest
    @CsvSource({
        "COST, 10, 1, fixedAmountMinor, 6374193",
        // (18,000 + 39,366.93) ÷ 6.00 an hour, ÷ 3,000 hours
        "COST, 10, 2, inKindHours, 9561.16",
        "COST, 10, 2, inKindHourlyRateMinor, 1912.23",
        // 7 × (46,389.37 − 39,366.93) ÷ 46,389.37
        "OUTCOME, 12, 3, quantityPerYear, 1.06",
        "OUTCOME, 12, 3, unitValueMinor, 109297",
        // 1 − 0.95 … of what is kept now: 0.05 + 0.95 × 39,366.93 ÷ 46,389.37
        "OUTCOME, 12, 3, attribution, 0.86",
        "OUTCOME, 12, 3, deadweight, 0.85",
    })
    void wheelsToMealsBreaksEvenWhereItsFiguresSay(
            FigureKind kind, int family, int number, String name, BigDecimal expected) {
        BigDecimal found = of(WheelsToMeals.byQuantity().map(), new FigureId(kind, new UUID(family, number), name));

        assertThat(Objects.requireNonNull(found).setScale(expected.scale(), RoundingMode.HALF_UP))
                .isEqualTo(expected);
    }

    /** Fewer falls to the accident and emergency department are worth 625 of 39,367: nothing there breaks even. */
    @ParameterizedTest
    @CsvSource({"quantityPerYear", "deadweight", "durationYears", "dropOff"})
    void aSmallOutcomeAloneCannotBreakEven(String name) {
        ImpactMap map = WheelsToMeals.byQuantity().map();

        // A fall does last a year: one is enough.
        assertThat(of(map, new FigureId(OUTCOME, new UUID(12, 1), name)))
                .isEqualTo(name.equals("durationYears") ? BigDecimal.ONE : null);
    }

    @Test
    void wheelsToMealsByIncidenceNeedsFewerPeople() {
        BigDecimal people = of(WheelsToMeals.byIncidence().map(), new FigureId(REACH, new UUID(11, 1), "people"));

        // 100 × 42,375 ÷ 81,741.93
        assertThat(people).isCloseTo(new BigDecimal("51.84"), within(new BigDecimal("0.005")));
    }

    @Test
    void theRateAtWhichAnInvestmentBreaksEvenIsItsInternalRateOfReturn() {
        ImpactMap map =
                discounted("0.03", cost(1).fixed(1_000).recorded(), outcome(1).worth(1_100));

        assertThat(of(map, rate(0))).isCloseTo(new BigDecimal("0.1"), within(new BigDecimal("1e-9")));
    }

    /** −1,000 + 2,300 ÷ (1 + r) − 1,320 ÷ (1 + r)²: 0 at 10 % and at 20 %. */
    @ParameterizedTest
    @CsvSource({"0.03, 0.1", "0.12, 0.1", "0.18, 0.2", "0.5, 0.2"})
    void ofTwoRatesTheNearestIsFound(String current, BigDecimal expected) {
        ImpactMap map = Example.of(
                method(current, DiscountTiming.END, Adjustment.MULTIPLICATIVE, 4),
                cost(1).fixed(1_000).recorded(),
                outcome(1).worth(2_300).recorded(),
                outcome(2).worth(-1_320).years(2, 1).recorded());

        assertThat(of(map, rate(0))).isCloseTo(expected, within(new BigDecimal("1e-9")));
    }

    @Test
    void eachStepOfTheRatesIsAFigureOfItsOwn() {
        ImpactMap map = Example.of(
                method(
                        List.of(
                                new RateFromYear(1, new BigDecimal("0.25")),
                                new RateFromYear(2, new BigDecimal("0.05"))),
                        DiscountTiming.END,
                        Adjustment.MULTIPLICATIVE,
                        4,
                        null,
                        List.of(),
                        Map.of()),
                cost(1).fixed(1_000).recorded(),
                outcome(1).worth(1_500).years(2, 1).recorded());

        // 1,500 ÷ 1.25 ÷ 1.2 and 1,500 ÷ 1.05 ÷ 1.428571…
        assertThat(of(map, rate(1))).isCloseTo(new BigDecimal("0.2"), within(new BigDecimal("1e-9")));
        assertThat(of(map, rate(0))).isCloseTo(new BigDecimal("0.428571429"), within(new BigDecimal("1e-9")));
    }

    @Test
    void anInvestmentThatLosesWhateverTheRateHasNoBreakEvenRate() {
        assertThat(of(
                        discounted(
                                "0.03",
                                cost(1).fixed(1_000).recorded(),
                                outcome(1).worth(900)),
                        rate(0)))
                .isNull();
    }

    @Test
    void theShortestDurationThatIsEnoughIsFoundAmongLongAndShortOnes() {
        ImpactMap map = Example.of(
                method("0", DiscountTiming.NONE, Adjustment.MULTIPLICATIVE, 100),
                cost(1).fixed(3_700).recorded(),
                outcome(1).worth(100).years(1, 5).recorded());

        assertThat(of(map, figure(OUTCOME, 1, "durationYears"))).isEqualByComparingTo("37");
    }

    @Test
    void noDurationIsEnoughWhereTheHorizonComesFirst() {
        assertThat(of(
                        Example.of(
                                plain(),
                                cost(1).fixed(500).recorded(),
                                outcome(1).worth(100).recorded()),
                        figure(OUTCOME, 1, "durationYears")))
                .isNull();
    }

    @Test
    void ofHarmTheLongestDurationThatIsNotTooMuchIsFound() {
        ImpactMap map = Example.of(
                method("0", DiscountTiming.NONE, Adjustment.MULTIPLICATIVE, 100),
                cost(1).fixed(1_000).recorded(),
                outcome(1).worth(2_000).recorded(),
                outcome(2).worth(-90).years(1, 2).recorded());

        assertThat(of(map, figure(OUTCOME, 2, "durationYears"))).isEqualByComparingTo("11");
    }

    @Test
    void aQuantityByYearHasABreakEvenInEachYearAndItsLastHoldsOn() {
        ImpactMap map = Example.of(
                plain(),
                cost(1).fixed(100).recorded(),
                outcome(1).worth(10).byYear("2", "3").recorded());

        assertThat(of(map, figure(OUTCOME, 1, "quantityByYear[0]"))).isEqualByComparingTo("7");
        assertThat(of(map, figure(OUTCOME, 1, "quantityByYear[1]"))).isEqualByComparingTo("8");
        // 20 + 30 + 30 + 30
        assertThat(of(map, figure(OUTCOME, 1, "durationYears"))).isEqualByComparingTo("4");
    }

    /** A tenth is taken off benefits and not off harm: the other outcome leaves 200 to lose or to gain. */
    @ParameterizedTest
    @CsvSource({"800, 222.2222", "1200, -200.0000", "1000, 0.0000"})
    void theUnitValueBreaksEvenOnEitherSideOfNothing(long others, BigDecimal expected) {
        ImpactMap map = Example.of(
                doubting("0.1"),
                cost(1).fixed(1_000).recorded(),
                outcome(1).worth(others).recorded(),
                outcome(2).worth(5).assumed().recorded());
        BigDecimal found = of(map, figure(OUTCOME, 2, "unitValueMinor"));

        assertThat(Objects.requireNonNull(found).setScale(4, RoundingMode.HALF_UP))
                .isEqualTo(expected);
    }

    @Test
    void aDeductionThatIsSubtractedHasWhatTheOthersLeave() {
        ImpactMap map = Example.of(
                method("0", DiscountTiming.NONE, Adjustment.SUBTRACTIVE, 4),
                cost(1).fixed(100).recorded(),
                outcome(1)
                        .worth(1_000)
                        .less("deadweight", "0.5")
                        .less("attribution", "0.2")
                        .recorded(),
                outcome(2).worth(1_000).less("deadweight", "1").recorded());

        // 1,000 (1 − 0.2 − d) = 100
        assertThat(of(map, figure(OUTCOME, 1, "deadweight"))).isEqualByComparingTo("0.7");
        assertThat(of(map, figure(OUTCOME, 1, "leakage"))).isEqualByComparingTo("0.2");
        assertThat(of(map, figure(OUTCOME, 2, "leakage"))).isNull();
    }

    @Test
    void aBoundIsAValueThatAFigureCanHave() {
        ImpactMap map = Example.of(
                plain(),
                cost(1).fixed(100).recorded(),
                outcome(1).worth(100).less("deadweight", "0.3").recorded());

        assertThat(of(map, figure(OUTCOME, 1, "deadweight"))).isEqualByComparingTo("0");
    }

    @Test
    void nothingOnNothingIsNoFactor() {
        ImpactMap map = Example.of(plain(), cost(1).fixed(100).recorded());

        assertThat(of(map, figure(COST, 1, "fixedAmountMinor"))).isNull();
    }

    @Test
    void peopleWhoCostWhatTheyAreWorthDecideNothing() {
        ImpactMap map = Example.of(
                method("0.035", DiscountTiming.MIDDLE, Adjustment.MULTIPLICATIVE, 4),
                reach(1, List.of(), planned(1, 7)),
                cost(1).fixed(100).recorded(),
                cost(2).perParticipant(30, 1).years(1, 3).recorded(),
                outcome(1).incidence("1", 1).worth(30).years(1, 3).recorded());

        assertThat(of(map, figure(REACH, 1, "people"))).isNull();
    }

    private static ImpactMap discounted(String rate, ImpactMapEvent cost, Rows.OutcomeRow outcome) {
        return Example.of(method(rate, DiscountTiming.END, Adjustment.MULTIPLICATIVE, 4), cost, outcome.recorded());
    }

    private static FigureId rate(int step) {
        return new FigureId(METHOD, null, "rates[" + step + "].ratePerYear");
    }

    private static @Nullable BigDecimal of(ImpactMap map, FigureId figure) {
        return BreakEven.of(map).stream()
                .filter(breakEven -> breakEven.figure().equals(figure))
                .findFirst()
                .orElseThrow()
                .breakEvenValue();
    }

    private static String text(BreakEven breakEven) {
        BigDecimal found = breakEven.breakEvenValue();
        return "%s %s %s: %s"
                .formatted(
                        breakEven.figure().kind(),
                        breakEven.figure().figure(),
                        breakEven.value().toPlainString(),
                        found == null ? "none" : found.setScale(4, RoundingMode.HALF_UP));
    }
}
