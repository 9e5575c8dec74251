package nl.impactkaart.impactmap.uncertainty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.PeopleInYear;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.PriceIndex;
import nl.impactkaart.contracts.impactmap.RateFromYear;
import nl.impactkaart.impactmap.History;
import nl.impactkaart.impactmap.ImpactMap;

/** Maps of all kinds, by chance. */
public final class AnyMap {

    private static final int HORIZON_YEARS = 12;
    private static final int GROUPS = 3;

    private final Random random;

    private AnyMap(Random random) {
        this.random = random;
    }

    static Arbitrary<ImpactMap> any() {
        return Arbitraries.randomValue(random -> history(random).map());
    }

    public static History history(Random random) {
        return new AnyMap(random).history();
    }

    private History history() {
        List<ImpactMapEvent> events = new ArrayList<>();
        events.add(method());
        for (int group = 1; group <= GROUPS; group++) {
            events.add(Rows.reach(group, List.of(), people()));
        }
        for (int number = 1 + random.nextInt(3); number > 0; number--) {
            events.add(cost(number).recorded());
        }
        for (int number = random.nextInt(5); number > 0; number--) {
            events.add(outcome(number).recorded());
        }
        return Example.history(one(Perspective.values()), events.toArray(ImpactMapEvent[]::new));
    }

    private MethodChosen method() {
        Map<EvidenceGrade, BigDecimal> bias = new EnumMap<>(EvidenceGrade.class);
        bias.put(EvidenceGrade.ASSUMED, new BigDecimal(decimal(0.5, 2)));
        return Rows.method(
                List.of(
                        new RateFromYear(1, new BigDecimal(decimal(0.1, 3))),
                        new RateFromYear(2 + random.nextInt(9), new BigDecimal(decimal(0.1, 3)))),
                one(DiscountTiming.values()),
                one(Adjustment.values()),
                HORIZON_YEARS,
                2026,
                List.of(new PriceIndex(2020, new BigDecimal("98.7")), new PriceIndex(2026, new BigDecimal("121.3"))),
                bias);
    }

    private PeopleInYear[] people() {
        return IntStream.range(1, 5)
                .filter(_ -> random.nextBoolean())
                .mapToObj(year -> new PeopleInYear(
                        year, random.nextBoolean() ? (long) random.nextInt(30) : null, (long) random.nextInt(30)))
                .toArray(PeopleInYear[]::new);
    }

    private Rows.CostRow cost(int number) {
        int first = random.nextInt(4);
        Rows.CostRow cost =
                Rows.cost(number).years(first, first + random.nextInt(4)).fixed(random.nextInt(90_000));
        if (random.nextBoolean()) {
            cost.perParticipant(random.nextInt(900), random.nextInt(GROUPS + 1));
        }
        return random.nextBoolean() ? cost.inKind(decimal(60, 2), random.nextInt(3_000)) : cost;
    }

    private Rows.OutcomeRow outcome(int number) {
        int start = 1 + random.nextInt(6);
        Rows.OutcomeRow outcome = Rows.outcome(number)
                .years(start, 1 + random.nextInt(HORIZON_YEARS - start + 1))
                .worth(random.nextInt(30_000) - 8_000);
        for (String deduction : List.of("deadweight", "displacement", "attribution", "leakage", "substitution")) {
            outcome.less(deduction, decimal(0.2, 3));
        }
        outcome.less("dropOff", decimal(1, 2));
        if (random.nextBoolean()) {
            outcome.assumed();
        }
        if (random.nextBoolean()) {
            outcome.inPricesOf(2020);
        }
        return switch (random.nextInt(3)) {
            case 0 -> outcome.perYear(decimal(50, 2));
            case 1 -> outcome.incidence(decimal(3, 3), 1 + random.nextInt(GROUPS));
            default -> outcome.byYear(decimal(50, 1), decimal(50, 1), decimal(50, 1));
        };
    }

    private String decimal(double most, int scale) {
        return BigDecimal.valueOf(Math.round(random.nextDouble() * most * Math.pow(10, scale)), scale)
                .toPlainString();
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
