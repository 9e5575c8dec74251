package nl.impactkaart.impactmap;

import static nl.impactkaart.contracts.impactmap.AdjustmentOperation.SCALE;
import static nl.impactkaart.contracts.impactmap.AdjustmentOperation.SET;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.ValuedAt;
import nl.impactkaart.impactmap.uncertainty.AnyMap;
import org.jspecify.annotations.Nullable;

/** Maps of all kinds with adjustments of figures that they have, each with a meaning whichever of the others come too. */
record AnyScenario(History history, List<FigureAdjustment> adjustments) {

    static final List<String> FRACTIONS =
            List.of("deadweight", "displacement", "attribution", "leakage", "substitution", "dropOff");

    /** A figure somewhere in a map. */
    record Place(FigureKind kind, UUID rowId, String figure) {}

    static Arbitrary<AnyScenario> any() {
        return Arbitraries.randomValue(random -> {
            History history = AnyMap.history(random);
            List<Place> places = places(history.map());
            return new AnyScenario(
                    history,
                    Stream.generate(() -> adjustment(random, places))
                            .limit(1 + random.nextInt(5))
                            .toList());
        });
    }

    ImpactMap map() {
        return history.map();
    }

    /** Every figure of a row that has it. */
    static List<Place> places(ImpactMap map) {
        List<Place> places = new ArrayList<>();
        for (Cost cost : map.costs()) {
            add(places, FigureKind.COST, cost.id().value(), "fixedAmountMinor", cost.fixedAmountMinor());
            add(
                    places,
                    FigureKind.COST,
                    cost.id().value(),
                    "amountPerParticipantMinor",
                    cost.amountPerParticipantMinor());
            add(places, FigureKind.COST, cost.id().value(), "inKindHours", cost.inKindHours());
            add(places, FigureKind.COST, cost.id().value(), "inKindHourlyRateMinor", cost.inKindHourlyRateMinor());
        }
        for (Reach reach : map.reach()) {
            reach.years().forEach(year -> {
                add(places, FigureKind.REACH, reach.id().value(), "plannedPeople", year.plannedPeople());
                add(places, FigureKind.REACH, reach.id().value(), "actualPeople", year.actualPeople());
            });
        }
        for (Outcome outcome : map.outcomes()) {
            UUID id = outcome.id().value();
            add(places, FigureKind.OUTCOME, id, "incidence", outcome.incidence());
            add(places, FigureKind.OUTCOME, id, "quantityPerYear", outcome.quantityPerYear());
            add(
                    places,
                    FigureKind.OUTCOME,
                    id,
                    "quantityByYear",
                    outcome.quantityByYear().isEmpty() ? null : outcome.quantityByYear());
            add(places, FigureKind.OUTCOME, id, "unitValueMinor", outcome.unitValueMinor());
            FRACTIONS.forEach(figure -> add(places, FigureKind.OUTCOME, id, figure, figure));
        }
        return places;
    }

    private static void add(List<Place> places, FigureKind kind, UUID id, String figure, @Nullable Object value) {
        if (value != null) {
            places.add(new Place(kind, id, figure));
        }
    }

    private static FigureAdjustment adjustment(Random random, List<Place> places) {
        if (random.nextInt(4) == 0) {
            return ofMethod(random);
        }
        Place place = places.get(random.nextInt(places.size()));
        UUID row = random.nextBoolean() ? null : place.rowId();
        if (place.kind() == FigureKind.OUTCOME && random.nextInt(10) == 0) {
            return new FigureAdjustment(place.kind(), row, "status", null, SET, OutcomeStatus.HELD.name());
        }
        boolean fraction = FRACTIONS.contains(place.figure());
        if (random.nextBoolean()) {
            return new FigureAdjustment(
                    place.kind(), row, place.figure(), null, SCALE, decimal(random, fraction ? 100 : 250));
        }
        String value = fraction ? decimal(random, 20) : Integer.toString(random.nextInt(40));
        return new FigureAdjustment(place.kind(), row, place.figure(), null, SET, value);
    }

    private static FigureAdjustment ofMethod(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> ofMethod("ratePerYear", SET, decimal(random, 12));
            case 1 -> ofMethod("ratePerYear", SCALE, decimal(random, 250));
            case 2 -> ofMethod("discountTiming", SET, one(random, DiscountTiming.values()));
            case 3 -> ofMethod("costsDiscounted", SET, Boolean.toString(random.nextBoolean()));
            case 4 -> ofMethod("valuedAt", SET, one(random, ValuedAt.values()));
            default -> ofMethod("optimismBias.ASSUMED", SET, decimal(random, 100));
        };
    }

    private static FigureAdjustment ofMethod(String figure, AdjustmentOperation operation, String value) {
        return new FigureAdjustment(FigureKind.METHOD, null, figure, null, operation, value);
    }

    /** In hundredths. */
    private static String decimal(Random random, int most) {
        return BigDecimal.valueOf(random.nextInt(most + 1), 2).toPlainString();
    }

    private static String one(Random random, Enum<?>[] of) {
        return Objects.requireNonNull(of[random.nextInt(of.length)]).name();
    }
}
