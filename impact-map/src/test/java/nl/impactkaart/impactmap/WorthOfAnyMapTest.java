package nl.impactkaart.impactmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeRemoved;
import nl.impactkaart.contracts.impactmap.OutcomeRevised;
import nl.impactkaart.impactmap.scenario.Adjustments;
import nl.impactkaart.valuation.Valuation;
import org.assertj.core.data.Offset;
import tools.jackson.databind.node.ObjectNode;

/** What holds for the worth of any map, from its events to its result. */
class WorthOfAnyMapTest {

    private static final Set<String> AMOUNTS =
            Set.of("fixedAmountMinor", "amountPerParticipantMinor", "inKindHourlyRateMinor", "unitValueMinor");
    private static final Set<String> PEOPLE = Set.of("plannedPeople", "actualPeople");
    private static final Set<String> QUANTITIES = Set.of("incidence", "quantityPerYear", "quantityByYear");

    @Property(tries = 300)
    void theBenefitsAreThoseOfEachOutcomeAlone(@ForAll("maps") ImpactMap map) {
        BigDecimal sum = map.outcomes().stream()
                .map(outcome -> benefits(only(outcome, map)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isCloseTo(benefits(map), tiny(map));
    }

    @Property(tries = 300)
    void peopleCountedForAllYearsAtOnceAreThoseOfEachYear(@ForAll("maps") ImpactMap map) {
        People people = new People(map);
        for (int year = -1; year <= Methods.LONGEST_HORIZON_YEARS + 1; year++) {
            assertThat(people.in(null, year)).isEqualTo(BigDecimal.valueOf(map.people(null, year)));
            for (Reach group : map.reach()) {
                assertThat(people.in(group.id(), year)).isEqualTo(BigDecimal.valueOf(map.people(group.id(), year)));
            }
        }
    }

    @Property(tries = 300)
    void anOutcomeInTwoRowsOfHalfTheQuantityIsWorthTheSame(@ForAll("maps") ImpactMap map) {
        ImpactMap half = scaled(map, QUANTITIES, "0.5");
        List<OutcomeRecorded> again = half.outcomes().stream()
                .map(Outcome::revision)
                .map(WorthOfAnyMapTest::underAnotherId)
                .toList();
        assertThat(benefits(half.supposing(again))).isCloseTo(benefits(map), tiny(map));
    }

    @Property(tries = 300)
    void benefitsHaveTheSignOfTheUnitValue(@ForAll("maps") ImpactMap map) {
        for (Outcome outcome : map.outcomes()) {
            long unitValue = outcome.unitValueMinor() == null ? 0 : outcome.unitValueMinor();
            assertThat(benefits(only(outcome, map)).signum()).isIn(0, Long.signum(unitValue));
        }
    }

    @Property(tries = 300)
    void aGreaterDeductionNeverBringsTheBenefitsFurtherFromZero(
            @ForAll("maps") ImpactMap map, @ForAll @IntRange(max = 99) int hundredths) {
        String less = BigDecimal.valueOf(hundredths, 2).toPlainString();
        for (Outcome outcome : map.outcomes()) {
            ImpactMap alone = only(outcome, map);
            for (String figure : AnyScenario.FRACTIONS) {
                assertThat(benefits(scaled(alone, Set.of(figure), less)).abs())
                        .as(figure)
                        .isGreaterThanOrEqualTo(benefits(alone).abs());
            }
        }
    }

    @Property(tries = 300)
    void moreOfAnyQuantityPersonOrUnitValueNeverBringsTheBenefitsNearerToZero(
            @ForAll("maps") ImpactMap map, @ForAll @IntRange(min = 101, max = 300) int hundredths) {
        String more = BigDecimal.valueOf(hundredths, 2).toPlainString();
        for (Outcome outcome : map.outcomes()) {
            ImpactMap alone = only(outcome, map);
            for (Set<String> figures : List.of(QUANTITIES, PEOPLE, Set.of("unitValueMinor"))) {
                assertThat(benefits(scaled(alone, figures, more)).abs())
                        .as("%s", figures)
                        .isGreaterThanOrEqualTo(benefits(alone).abs());
            }
        }
    }

    @Property(tries = 300)
    void aGreaterCostNeverAddsToTheNetPresentValue(
            @ForAll("maps") ImpactMap map, @ForAll @IntRange(min = 101, max = 300) int hundredths) {
        String more = BigDecimal.valueOf(hundredths, 2).toPlainString();
        Set<String> costs =
                Set.of("fixedAmountMinor", "amountPerParticipantMinor", "inKindHours", "inKindHourlyRateMinor");
        for (String figure : costs) {
            assertThat(MapValuation.of(scaled(map, Set.of(figure), more)).netPresentValue())
                    .as(figure)
                    .isLessThanOrEqualTo(MapValuation.of(map).netPresentValue());
        }
    }

    @Property(tries = 300)
    void nobodyReachedIsNothingWorthWherePeopleCount(@ForAll("maps") ImpactMap map) {
        ImpactMap empty = scaled(map, PEOPLE, "0");
        for (Outcome outcome : empty.outcomes()) {
            if (outcome.incidence() != null) {
                assertThat(benefits(only(outcome, empty))).isZero();
            }
        }
        assertThat(MapValuation.of(scaled(empty, Set.of("fixedAmountMinor", "inKindHours"), "0"))
                        .presentValueOfCosts())
                .isZero();
    }

    @Property(tries = 300)
    void inAnotherCurrencyUnitAmountsChangeAndTheFactorDoesNot(@ForAll("maps") ImpactMap map) {
        Valuation in = MapValuation.of(map);
        Valuation inHundredths = MapValuation.of(scaled(map, AMOUNTS, "100"));
        assertThat(inHundredths.netPresentValue())
                .isCloseTo(in.netPresentValue().movePointRight(2), tiny(map));
        if (in.returnFactor() == null) {
            assertThat(inHundredths.returnFactor()).isNull();
        } else {
            assertThat(inHundredths.returnFactor()).isCloseTo(in.returnFactor(), within(new BigDecimal("1e-20")));
        }
    }

    private static ImpactMap scaled(ImpactMap map, Set<String> figures, String factor) {
        return Adjustments.adjusted(
                map,
                AnyScenario.places(map).stream()
                        .filter(place -> figures.contains(place.figure()))
                        .distinct()
                        .map(place -> new FigureAdjustment(
                                place.kind(), place.rowId(), place.figure(), null, AdjustmentOperation.SCALE, factor))
                        .toList());
    }

    private static ImpactMap only(Outcome outcome, ImpactMap map) {
        return map.supposing(map.outcomes().stream()
                .filter(other -> !other.id().equals(outcome.id()))
                .map(other -> new OutcomeRemoved(other.id().value()))
                .toList());
    }

    private static OutcomeRecorded underAnotherId(OutcomeRevised outcome) {
        ObjectNode json = ContractsJson.mapper().valueToTree(outcome);
        json.put("outcomeId", new UUID(99, outcome.outcomeId().getLeastSignificantBits()).toString());
        return ContractsJson.mapper().treeToValue(json, OutcomeRecorded.class);
    }

    private static BigDecimal benefits(ImpactMap map) {
        return MapValuation.of(map).presentValueOfBenefits();
    }

    /** What the last of 34 digits may be off. */
    private static Offset<BigDecimal> tiny(ImpactMap map) {
        return within(benefits(map).abs().add(new BigDecimal("1e9")).movePointLeft(25));
    }

    @Provide
    Arbitrary<ImpactMap> maps() {
        return AnyScenario.any().map(AnyScenario::map);
    }
}
