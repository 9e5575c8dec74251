package nl.impactkaart.impactmap;

import static nl.impactkaart.contracts.impactmap.AdjustmentOperation.SCALE;
import static nl.impactkaart.contracts.impactmap.AdjustmentOperation.SET;
import static nl.impactkaart.impactmap.Events.CONTRACT;
import static nl.impactkaart.impactmap.Events.FALLS;
import static nl.impactkaart.impactmap.Events.RESIDENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.impactmap.contribution.Contribution;
import nl.impactkaart.impactmap.meaning.FigureNames;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;
import nl.impactkaart.impactmap.scenario.Adjustments;
import nl.impactkaart.impactmap.scenario.ScenarioWorth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdjustmentsTest {

    private static final ImpactMap MAP = WheelsToMeals.byIncidence().map();
    private static final UUID FIRST_OUTCOME = new UUID(12, 1);

    @Test
    void withoutAdjustmentsTheMapStaysAsItIs() {
        assertThat(Adjustments.revisions(MAP, List.of())).isEmpty();
        assertThat(Adjustments.adjusted(MAP, List.of())).isEqualTo(MAP);
    }

    @Test
    void anAmountIsSetOrScaledToWholeMinorUnits() {
        assertThat(contract(adjusted(cost("fixedAmountMinor", SET, "3000000")))).isEqualTo(3_000_000);
        assertThat(contract(adjusted(cost("fixedAmountMinor", SCALE, "1.1")))).isEqualTo(2_681_250);
        assertThat(contract(adjusted(cost("fixedAmountMinor", SCALE, "0.3333333"))))
                .isEqualTo(812_500);
    }

    @Test
    void adjustmentsComeInTheirOrder() {
        assertThat(contract(adjusted(cost("fixedAmountMinor", SET, "100"), cost("fixedAmountMinor", SCALE, "2"))))
                .isEqualTo(200);
        assertThat(contract(adjusted(cost("fixedAmountMinor", SCALE, "2"), cost("fixedAmountMinor", SET, "100"))))
                .isEqualTo(100);
    }

    @Test
    void everyRowOfAKindIsMeantWhereNoneIsNamed() {
        ImpactMap adjusted = adjusted(new FigureAdjustment(FigureKind.OUTCOME, null, "incidence", null, SCALE, "0"));
        assertThat(adjusted.outcomes())
                .extracting(Outcome::incidence)
                .allSatisfy(incidence -> assertThat(incidence).isZero());
        assertThat(MapValuation.of(adjusted).presentValueOfBenefits()).isZero();
    }

    @Test
    void rowsThatLackTheFigureAreLeftAloneWhereNoneIsNamed() {
        List<ImpactMapEvent> revisions = Adjustments.revisions(
                MAP, List.of(new FigureAdjustment(FigureKind.COST, null, "inKindHours", null, SCALE, "2")));
        assertThat(revisions).hasSize(1);
    }

    @Test
    void aFigureIsSetOnARowThatIsNamedEvenIfItLackedIt() {
        ImpactMap adjusted = adjusted(cost("amountPerParticipantMinor", SET, "500"));
        assertThat(adjusted.cost(new CostId(CONTRACT)).orElseThrow().amountPerParticipantMinor())
                .isEqualTo(500);
    }

    @Test
    void reachChangesInAYearOrInAll() {
        FigureAdjustment more = reach("plannedPeople", null, SCALE, "1.5");
        assertThat(adjusted(more).reach().getFirst().years().getFirst().plannedPeople())
                .isEqualTo(150);
        assertThat(adjusted(reach("plannedPeople", 1, SET, "80"))
                        .reach()
                        .getFirst()
                        .years()
                        .getFirst()
                        .plannedPeople())
                .isEqualTo(80);
        assertRefused("adjustments[0].figure", reach("plannedPeople", 2, SET, "80"));
        assertRefused("adjustments[0].figure", reach("actualPeople", null, SET, "80"));
    }

    @Test
    void aQuantityByYearChangesInAYearOrInAll() {
        ImpactMap map = History.given(
                        Events.started(), Events.outcome(FALLS).byYear("4", "8").recorded())
                .map();
        assertThat(quantities(map, outcome(FALLS, "quantityByYear", 2, SET, "3")))
                .containsExactly("4", "3");
        assertThat(quantities(map, outcome(FALLS, "quantityByYear", null, SCALE, "0.5")))
                .containsExactly("2.0", "4.0");
    }

    @Test
    void aChoiceIsSet() {
        ImpactMap adjusted = adjusted(outcome(FIRST_OUTCOME, "status", null, SET, "HELD"));
        assertThat(adjusted.outcomes().getFirst().status()).isEqualTo(OutcomeStatus.HELD);
        assertRefused("adjustments[0].operation", outcome(FIRST_OUTCOME, "status", null, SCALE, "HELD"));
        assertRefused("adjustments[0].value", outcome(FIRST_OUTCOME, "status", null, SET, "SOLD"));
    }

    @Test
    void aMethodThatIsChangedGoesByAnotherName() {
        ImpactMap adjusted = adjusted(method("discountTiming", SET, "MIDDLE"));
        assertThat(chosen(adjusted).discountTiming()).isEqualTo(DiscountTiming.MIDDLE);
        assertThat(chosen(adjusted).methodId()).isEqualTo("sroi-guide-2012.adjusted");
    }

    @Test
    void aPresetKeepsItsNameOverAnotherHorizon() {
        assertThat(chosen(adjusted(method("horizonYears", SET, "12"))).methodId())
                .isEqualTo("sroi-guide-2012");
        assertThat(chosen(adjusted(method("methodId", SET, "mkba-nl-2021"))).costsDiscounted())
                .isTrue();
    }

    @Test
    void aMethodsRatesAndBiasAreAdjusted() {
        assertThat(chosen(adjusted(method("ratePerYear", SCALE, "2")))
                        .rates()
                        .getFirst()
                        .ratePerYear())
                .isEqualByComparingTo("0.07");
        assertThat(chosen(adjusted(method("optimismBias.ASSUMED", SET, "0.4"))).optimismBias())
                .hasSize(1);
        assertRefused(
                "adjustments[0].year", new FigureAdjustment(FigureKind.METHOD, null, "ratePerYear", 9, SET, "0.03"));
        assertRefused("adjustments[0].operation", method("priceLevelYear", SCALE, "2"));
        assertRefused("adjustments[0].value", method("methodId", SET, "my-own"));
    }

    @ParameterizedTest
    @CsvSource({
        "deadweight, SET, 1.2",
        "deadweight, SCALE, 20",
        "startYear, SET, 0",
        "durationYears, SET, 6",
        "incidence, SCALE, -1",
        "unitValueMinor, SET, 10000000000000000",
        "unitValueMinor, SET, many",
        "unitValueMinor, SET, 1e9",
        "durationYears, SET, 99999999999",
    })
    void whatLeadsToAFigureWithoutMeaningIsRefused(String figure, AdjustmentOperation operation, String value) {
        UUID outcome = new UUID(12, 6); // one with deadweight
        assertRefused("adjustments[0].value", outcome(outcome, figure, null, operation, value));
    }

    @Test
    void aCostOrReachWithoutMeaningIsRefusedToo() {
        assertRefused("adjustments[0].value", cost("fixedAmountMinor", SET, "-1"));
        assertRefused("adjustments[0].value", reach("plannedPeople", null, SET, "-1"));
        assertRefused("adjustments[0].value", method("ratePerYear", SET, "1.5"));
    }

    @Test
    void aRefusalSaysWhatTheRuleIs() {
        assertThatExceptionOfType(MeaninglessFigureException.class)
                .isThrownBy(() -> adjusted(outcome(FIRST_OUTCOME, "deadweight", null, SET, "1.2")))
                .withMessageContaining("\"deadweight\" is 1.2; it is a fraction from 0 to 1");
    }

    @Test
    void adjustmentsMayNeedEachOther() {
        ImpactMap longer =
                adjusted(outcome(FIRST_OUTCOME, "durationYears", null, SET, "8"), method("horizonYears", SET, "8"));
        assertThat(longer.outcomes().getFirst().durationYears()).isEqualTo(8);
        assertRefused("adjustments[0].value", method("horizonYears", SET, "2"));
    }

    @Test
    void whatPointsAtNothingIsRefused() {
        assertRefused("adjustments[0].rowId", outcome(new UUID(9, 9), "deadweight", null, SET, "0"));
        assertRefused("adjustments[0].figure", outcome(FIRST_OUTCOME, "luck", null, SET, "0"));
        assertRefused("adjustments[0].figure", outcome(FIRST_OUTCOME, "quantityPerYear", null, SCALE, "2"));
        assertRefused("adjustments[0].year", outcome(FIRST_OUTCOME, "deadweight", 1, SET, "0"));
        assertRefused(
                "adjustments[0].figure", new FigureAdjustment(FigureKind.MAP, null, "project", null, SET, "Other"));
        assertRefused(
                "adjustments[0].figure",
                new FigureAdjustment(FigureKind.LABOUR_EFFECT, null, "hoursPerYear", null, SCALE, "2"));
    }

    /** A figure that is named must be a component, or one of those that are taken apart. */
    @ParameterizedTest
    @EnumSource(names = {"COST", "OUTCOME"})
    void everyFigureThatIsNamedCanBeAdjusted(FigureKind kind) {
        for (String figure : FigureNames.of(kind)) {
            UUID row = kind == FigureKind.COST ? CONTRACT : FIRST_OUTCOME;
            String value = figure.equals("status") ? "HELD" : "1";
            try {
                adjusted(new FigureAdjustment(kind, row, figure, null, SET, value));
            } catch (MeaninglessFigureException e) {
                assertThat(e.field()).startsWith("adjustments[0].");
            }
        }
    }

    @Test
    void theContributionsOfAdjustmentsExplainTheWholeDifference() {
        List<FigureAdjustment> adjustments = List.of(
                cost("fixedAmountMinor", SCALE, "1.2"),
                reach("plannedPeople", null, SCALE, "1.5"),
                outcome(FIRST_OUTCOME, "unitValueMinor", null, SET, "10000"));
        List<Contribution> parts = ScenarioWorth.of(MAP, adjustments).contributions(MapValuation.of(MAP));
        BigDecimal difference = ScenarioWorth.of(MAP, adjustments)
                .valuation()
                .netPresentValue()
                .subtract(MapValuation.of(MAP).netPresentValue());
        assertThat(parts.stream().map(Contribution::netPresentValue).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(difference);
        assertThat(parts.getFirst().netPresentValue()).isEqualByComparingTo("-487500");
    }

    private static void assertRefused(String field, FigureAdjustment... adjustments) {
        assertThatExceptionOfType(MeaninglessFigureException.class)
                .isThrownBy(() -> adjusted(adjustments))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static ImpactMap adjusted(FigureAdjustment... adjustments) {
        return Adjustments.adjusted(MAP, List.of(adjustments));
    }

    private static List<String> quantities(ImpactMap map, FigureAdjustment adjustment) {
        return Adjustments.adjusted(map, List.of(adjustment)).outcomes().getFirst().quantityByYear().stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }

    private static MethodChosen chosen(ImpactMap map) {
        return Objects.requireNonNull(map.method());
    }

    private static long contract(ImpactMap map) {
        return Objects.requireNonNull(
                map.cost(new CostId(CONTRACT)).orElseThrow().fixedAmountMinor());
    }

    private static FigureAdjustment cost(String figure, AdjustmentOperation operation, String value) {
        return new FigureAdjustment(FigureKind.COST, CONTRACT, figure, null, operation, value);
    }

    private static FigureAdjustment reach(
            String figure, @Nullable Integer year, AdjustmentOperation operation, String value) {
        return new FigureAdjustment(FigureKind.REACH, RESIDENTS, figure, year, operation, value);
    }

    private static FigureAdjustment outcome(
            UUID row, String figure, @Nullable Integer year, AdjustmentOperation operation, String value) {
        return new FigureAdjustment(FigureKind.OUTCOME, row, figure, year, operation, value);
    }

    private static FigureAdjustment method(String figure, AdjustmentOperation operation, String value) {
        return new FigureAdjustment(FigureKind.METHOD, null, figure, null, operation, value);
    }
}
