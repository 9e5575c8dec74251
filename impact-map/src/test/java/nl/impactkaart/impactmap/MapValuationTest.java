package nl.impactkaart.impactmap;

import static nl.impactkaart.impactmap.Events.CONTRACT;
import static nl.impactkaart.impactmap.Events.FALLS;
import static nl.impactkaart.impactmap.Events.NEIGHBOURS;
import static nl.impactkaart.impactmap.Events.RESIDENTS;
import static nl.impactkaart.impactmap.Events.VOLUNTEERS;
import static nl.impactkaart.impactmap.Events.cost;
import static nl.impactkaart.impactmap.Events.inKind;
import static nl.impactkaart.impactmap.Events.outcome;
import static nl.impactkaart.impactmap.Events.planned;
import static nl.impactkaart.impactmap.Events.reach;
import static nl.impactkaart.impactmap.Events.reachRevised;
import static nl.impactkaart.impactmap.Events.started;
import static nl.impactkaart.impactmap.History.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.PriceIndex;
import nl.impactkaart.contracts.impactmap.ValuedAt;
import nl.impactkaart.valuation.CostLine;
import nl.impactkaart.valuation.Rounding;
import nl.impactkaart.valuation.Valuation;
import nl.impactkaart.valuation.YearAmount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MapValuationTest {

    static Stream<History> wheelsToMeals() {
        return Stream.of(WheelsToMeals.byQuantity(), WheelsToMeals.byIncidence());
    }

    @ParameterizedTest
    @MethodSource("wheelsToMeals")
    void wheelsToMealsReturnsWhatTheGuidePrints(History history) {
        Valuation valuation = MapValuation.of(history.map());
        assertThat(Objects.requireNonNull(valuation.returnFactor()).setScale(2, RoundingMode.HALF_UP))
                .isEqualTo("1.93");
        assertThat(Rounding.money(valuation.netPresentValue(), 2)).isEqualTo("39366.93");
        assertThat(Rounding.money(valuation.presentValueOfBenefits(), 2)).isEqualTo("81741.93");
        assertThat(Rounding.money(valuation.presentValueOfCosts(), 2)).isEqualTo("42375.00");
    }

    @Test
    void moreReachMovesWhatIsGivenByIncidenceOnly() {
        var twice = reachRevised(RESIDENTS, planned(1, 200));
        assertThat(benefits(WheelsToMeals.byIncidence().when(twice))).isEqualTo("163483.87");
        assertThat(benefits(WheelsToMeals.byQuantity().when(twice))).isEqualTo("81741.93");
    }

    @Test
    void aCostIsItsFixedAmountItsAmountForEachParticipantAndItsHoursInKind() {
        History reached =
                given(started(), reach(RESIDENTS, planned(1, 10), planned(2, 20)), reach(NEIGHBOURS, planned(2, 5)));
        assertThat(amounts(reached.when(cost(CONTRACT, 0, 2, 1_000L, null, null))))
                .containsExactly("0: 1000", "1: 1000", "2: 1000");
        assertThat(amounts(reached.when(cost(CONTRACT, 0, 3, 1_000L, 250L, RESIDENTS))))
                .containsExactly("0: 1000", "1: 3500", "2: 6000", "3: 6000");
        assertThat(amounts(reached.when(cost(CONTRACT, 1, 2, null, 100L, null))))
                .containsExactly("1: 1000", "2: 2500");
        assertThat(amounts(reached.when(inKind(VOLUNTEERS, "3000.5", 601)))).containsExactly("1: 1803300.5");
    }

    @Test
    void participantsOfAGroupThatIsGoneAreNobody() {
        assertThat(amounts(given(started(), cost(CONTRACT, 1, 1, null, 100L, RESIDENTS))))
                .containsExactly("1: 0");
    }

    @Test
    void theQuantityByIncidenceFollowsThePeopleOfItsGroupYearByYear() {
        History history = given(
                started(),
                reach(RESIDENTS, planned(2, 30), planned(4, 0), planned(5, 8)),
                outcome(FALLS)
                        .incidence(RESIDENTS, new BigDecimal("0.5"))
                        .years(1, 5)
                        .recorded());
        assertThat(quantities(history)).containsExactly("0", "15", "15", "0", "4");
    }

    @Test
    void aForecastCountsPlannedAndAnEvaluationActualPeople() {
        PeopleInYear counted = new PeopleInYear(1, 30L, 20L);
        var falls = outcome(FALLS).incidence(RESIDENTS, BigDecimal.ONE).recorded();
        assertThat(quantities(given(started(Perspective.EX_ANTE), reach(RESIDENTS, counted), falls)))
                .containsExactly("30");
        assertThat(quantities(given(started(Perspective.EX_POST), reach(RESIDENTS, counted), falls)))
                .containsExactly("20");
    }

    @Test
    void aQuantityForEachYearIsRepeatedAndOneByYearIsTaken() {
        assertThat(quantities(
                        given(started(), outcome(FALLS).perYear("7").years(2, 3).recorded())))
                .containsExactly("7", "7", "7");
        assertThat(quantities(
                        given(started(), outcome(FALLS).byYear("3", "2.5", "0").recorded())))
                .containsExactly("3", "2.5", "0");
    }

    @Test
    void onlyPricedOutcomesAreValued() {
        assertThat(MapValuation.input(given(
                                        started(),
                                        outcome(Events.VISITS).recorded(),
                                        outcome(FALLS)
                                                .notPriced(OutcomeStatus.HELD)
                                                .recorded(),
                                        outcome(CONTRACT)
                                                .notPriced(OutcomeStatus.EXCLUDED)
                                                .recorded())
                                .map())
                        .outcomes())
                .singleElement()
                .satisfies(line -> assertThat(line.id()).isEqualTo(Events.VISITS.toString()));
    }

    @Test
    void unitValuesAreBroughtToThePricesOfTheMethod() {
        MethodChosen toNow =
                indexed(2026, new PriceIndex(2020, new BigDecimal("80")), new PriceIndex(2026, BigDecimal.TWO));
        History history = given(
                started(),
                toNow,
                outcome(FALLS).worthMinor(1_000).inPricesOf(2020).recorded(),
                outcome(Events.VISITS).worthMinor(1_000).inPricesOf(2026).recorded(),
                outcome(CONTRACT).worthMinor(1_000).recorded());

        assertThat(MapValuation.input(history.map()).outcomes())
                .extracting(line -> plain(line.unitValue()))
                .containsExactly("25", "1000", "1000");
    }

    @Test
    void pricesOfAYearThatTheIndexLacksAreNotGuessed() {
        ImpactMap map = given(
                        started(),
                        indexed(2026, new PriceIndex(2026, BigDecimal.ONE)),
                        outcome(FALLS).inPricesOf(2020).recorded())
                .map();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MapValuation.of(map))
                .withMessageContaining("priceIndex has no year 2020");
    }

    @Test
    void optimismIsTakenOffByTheGradeOfTheEvidence() {
        History history = given(
                started(),
                own(null, List.of(), Map.of(EvidenceGrade.ASSUMED, new BigDecimal("0.2"))),
                outcome(FALLS).supported(EvidenceGrade.ASSUMED).recorded(),
                outcome(Events.VISITS).supported(EvidenceGrade.MEASURED).recorded(),
                outcome(CONTRACT).recorded());

        assertThat(MapValuation.of(history.map()).outcomes())
                .extracting(outcome -> plain(outcome.netFactor()))
                .containsExactly("0.8", "1", "1");
    }

    private static MethodChosen indexed(int level, PriceIndex... index) {
        return own(level, List.of(index), Map.of());
    }

    private static MethodChosen own(
            @Nullable Integer level, List<PriceIndex> index, Map<EvidenceGrade, BigDecimal> optimismBias) {
        return new MethodChosen(
                "own",
                "1",
                List.of(),
                DiscountTiming.NONE,
                false,
                Adjustment.MULTIPLICATIVE,
                5,
                ValuedAt.PRESENT,
                level,
                index,
                optimismBias);
    }

    @Test
    void beforeAMethodIsChosenRowsMayReachTheLongestHorizon() {
        assertThat(MapValuation.of(given(started(), outcome(FALLS).years(96, 5).recorded())
                                .map())
                        .presentValueOfBenefits())
                .isPositive();
    }

    @Test
    void aMapWithoutFiguresHasNoReturnFactorAndIsWorthNothing() {
        for (ImpactMap map : List.of(ImpactMap.none(), given(started()).map())) {
            assertThat(MapValuation.of(map).returnFactor()).isNull();
            assertThat(MapValuation.of(map).netPresentValue()).isEqualByComparingTo("0");
        }
    }

    private static BigDecimal benefits(History history) {
        return Rounding.money(MapValuation.of(history.map()).presentValueOfBenefits(), 2);
    }

    private static List<String> amounts(History history) {
        List<CostLine> lines = MapValuation.input(history.map()).costs();
        assertThat(lines).hasSize(1);
        return lines.getFirst().amounts().stream().map(MapValuationTest::text).toList();
    }

    private static String text(YearAmount amount) {
        return amount.year() + ": " + plain(amount.amount());
    }

    private static List<String> quantities(History history) {
        return MapValuation.input(history.map()).outcomes().getFirst().quantities().stream()
                .map(MapValuationTest::plain)
                .toList();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
