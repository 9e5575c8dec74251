package nl.impactkaart.impactmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRemoved;
import nl.impactkaart.contracts.impactmap.OutcomeRevised;
import nl.impactkaart.contracts.impactmap.ReachRemoved;
import nl.impactkaart.contracts.impactmap.ReachRevised;
import nl.impactkaart.impactmap.component.Copies;
import nl.impactkaart.impactmap.meaning.Meaning;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;
import nl.impactkaart.impactmap.uncertainty.AnyMap;

/**
 * A map and changes of it, by chance: some rows added, removed, or with some figures of another map, and some of another
 * method. Each row changes at most once, so that the changes may come in any order.
 */
record AnyDifference(ImpactMap before, List<ImpactMapEvent> changes) {

    ImpactMap after() {
        return before.supposing(changes);
    }

    /** Such as both can be valued. */
    static Arbitrary<AnyDifference> any(double changed) {
        return Arbitraries.randomValue(random -> Stream.generate(() -> of(random, changed))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow());
    }

    private static Optional<AnyDifference> of(Random random, double changed) {
        Maker maker =
                new Maker(AnyMap.history(random).map(), AnyMap.history(random).map(), random, changed);
        AnyDifference difference = new AnyDifference(maker.before, maker.changes());
        return maker.isMeaningful(difference.after()) ? Optional.of(difference) : Optional.empty();
    }

    private static final class Maker {

        private static final List<String> OF_METHOD =
                List.of("rates", "discountTiming", "costsDiscounted", "adjustment", "valuedAt", "optimismBias");

        private final ImpactMap before;
        private final ImpactMap other;
        private final Random random;
        private final double changed;
        private final List<ImpactMapEvent> changes = new ArrayList<>();

        private Maker(ImpactMap before, ImpactMap other, Random random, double changed) {
            this.before = before;
            this.other = other;
            this.random = random;
            this.changed = changed;
        }

        private List<ImpactMapEvent> changes() {
            if (sometimes()) {
                changes.add(method());
            }
            other.reach().stream().filter(_ -> sometimes()).forEach(reach -> changes.add(reach(reach.revision())));
            other.costs().stream()
                    .filter(_ -> sometimes())
                    .forEach(cost -> changes.add(before.cost(cost.id())
                            .map(standing -> mixed(standing.revision(), cost.revision()))
                            .orElse(cost.revision())));
            other.outcomes().stream()
                    .filter(_ -> sometimes())
                    .forEach(outcome -> changes.add(before.outcome(outcome.id())
                            .map(standing -> extended(mixed(standing.revision(), outcome.revision())))
                            .orElse(outcome.revision())));
            remove();
            return List.copyOf(changes);
        }

        private void remove() {
            before.costs().stream()
                    .filter(cost -> other.cost(cost.id()).isEmpty() && sometimes())
                    .forEach(cost -> changes.add(new CostRemoved(cost.id().value())));
            before.outcomes().stream()
                    .filter(outcome -> other.outcome(outcome.id()).isEmpty() && sometimes())
                    .forEach(outcome ->
                            changes.add(new OutcomeRemoved(outcome.id().value())));
        }

        private boolean sometimes() {
            return random.nextDouble() < changed;
        }

        private MethodChosen method() {
            MethodChosen mixed = Methods.chosenBy(before);
            for (String component : OF_METHOD) {
                if (random.nextBoolean()) {
                    mixed = Copies.with(mixed, component, Copies.value(Methods.chosenBy(other), component));
                }
            }
            return Copies.with(mixed, "horizonYears", 12 + random.nextInt(4));
        }

        private ImpactMapEvent reach(ReachRevised reach) {
            return random.nextInt(8) == 0 ? new ReachRemoved(reach.reachId()) : reach;
        }

        /** Some figures of the other row, or the whole of it. */
        private <R extends Record> R mixed(R standing, R otherRow) {
            R mixed = standing;
            for (String component : Copies.names(standing)) {
                if (random.nextInt(4) == 0) {
                    mixed = Copies.with(mixed, component, Copies.value(otherRow, component));
                }
            }
            return isMeaningful(mixed) ? mixed : otherRow;
        }

        /** Longer than the old method may look ahead, or with more deducted than it may subtract. */
        private OutcomeRevised extended(OutcomeRevised outcome) {
            OutcomeRevised changedToo = outcome;
            if (random.nextInt(4) == 0 && outcome.quantityByYear().isEmpty()) {
                changedToo = Copies.with(changedToo, "durationYears", 16 - outcome.startYear() - random.nextInt(3));
            }
            return random.nextInt(4) == 0 ? Copies.with(changedToo, "deadweight", new BigDecimal("0.9")) : changedToo;
        }

        private boolean isMeaningful(Record row) {
            return keeps(() -> {
                switch (row) {
                    case CostRevised cost -> Meaning.require(cost, before);
                    case OutcomeRevised outcome -> Meaning.require(outcome, before);
                    default -> throw new IllegalArgumentException("no row: " + row);
                }
            });
        }

        /** A group that is still counted is not removed. */
        private boolean isMeaningful(ImpactMap map) {
            MethodChosen method = Methods.chosenBy(map);
            return (method.adjustment() == Adjustment.MULTIPLICATIVE || keeps(() -> Meaning.requireFit(method, map)))
                    && keeps(() -> {
                        map.costs().forEach(cost -> Meaning.require(cost.revision(), map));
                        map.outcomes().forEach(outcome -> Meaning.require(outcome.revision(), map));
                    });
        }

        private static boolean keeps(Runnable rule) {
            try {
                rule.run();
                return true;
            } catch (MeaninglessFigureException e) {
                return false;
            }
        }
    }
}
