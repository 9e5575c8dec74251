package nl.impactkaart.impactmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.contribution.Contribution;
import nl.impactkaart.impactmap.scenario.Adjustments;
import nl.impactkaart.impactmap.scenario.ScenarioWorth;
import nl.impactkaart.valuation.Valuation;

class ScenarioPropertyTest {

    @Property(tries = 500)
    void aScenarioIsWorthWhatItsMapIsOnceTheRevisionsAreRecorded(@ForAll("scenarios") AnyScenario scenario) {
        History recorded = scenario.history();
        for (ImpactMapEvent revision : Adjustments.revisions(scenario.map(), scenario.adjustments())) {
            recorded = recorded.when(revision);
        }
        assertThat(MapValuation.of(recorded.map()))
                .isEqualTo(
                        ScenarioWorth.of(scenario.map(), scenario.adjustments()).valuation());
    }

    @Property(tries = 500)
    void whatIsRecordedNeedsNoFurtherRevision(@ForAll("scenarios") AnyScenario scenario) {
        List<FigureAdjustment> set = scenario.adjustments().stream()
                .filter(adjustment -> adjustment.operation() == AdjustmentOperation.SET)
                .toList();
        assertThat(Adjustments.revisions(Adjustments.adjusted(scenario.map(), set), set))
                .isEmpty();
    }

    @Property(tries = 200)
    void aScenarioWithoutAdjustmentsIsWorthWhatTheMapIs(@ForAll("scenarios") AnyScenario scenario) {
        assertThat(ScenarioWorth.of(scenario.map(), List.of()).valuation()).isEqualTo(MapValuation.of(scenario.map()));
        assertThat(ScenarioWorth.contributions(scenario.map(), List.of())).isEmpty();
    }

    @Property(tries = 200)
    void aFigureScaledByOneIsTheFigure(@ForAll("scenarios") AnyScenario scenario) {
        List<FigureAdjustment> byOne = AnyScenario.places(scenario.map()).stream()
                .map(place -> new FigureAdjustment(
                        place.kind(), place.rowId(), place.figure(), null, AdjustmentOperation.SCALE, "1"))
                .toList();
        assertThat(Adjustments.revisions(scenario.map(), byOne)).isEmpty();
    }

    @Property(tries = 200)
    void theContributionsAddUpToTheWholeDifference(@ForAll("scenarios") AnyScenario scenario) {
        Valuation before = MapValuation.of(scenario.map());
        Valuation after =
                ScenarioWorth.of(scenario.map(), scenario.adjustments()).valuation();
        List<Contribution> parts = ScenarioWorth.contributions(scenario.map(), scenario.adjustments());

        assertThat(parts).hasSameSizeAs(scenario.adjustments());
        assertThat(sum(parts.stream().map(Contribution::netPresentValue).toList()))
                .isEqualByComparingTo(exact(after).subtract(exact(before)));
        if (before.returnFactor() != null && after.returnFactor() != null) {
            assertThat(sum(parts.stream()
                            .map(part -> Objects.requireNonNull(part.returnFactor()))
                            .toList()))
                    .isEqualByComparingTo(after.returnFactor().subtract(before.returnFactor()));
        }
    }

    private static BigDecimal exact(Valuation valuation) {
        return valuation.presentValueOfBenefits().subtract(valuation.presentValueOfCosts());
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Provide
    Arbitrary<AnyScenario> scenarios() {
        return AnyScenario.any();
    }
}
