package nl.impactkaart.impactmap.contribution;

import static nl.impactkaart.impactmap.contribution.Worth.DIGITS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Weighs some of the orders in which the changes could have come: random ones, the same at every computation, and of each
 * its reverse too, since what came early in one comes late in the other.
 */
final class Sample {

    private static final String GENERATOR = "L64X128MixRandom";
    private static final long SEED = 1;
    private static final int MOST_PAIRS = 64;
    private static final int FEWEST_PAIRS = 8;

    /** Valuations of parts for which there is time. */
    private static final int VALUATIONS = 100_000;

    private final List<Part> parts;
    private final int pairs;

    /** By pair of orders, then by change. */
    private final List<List<Gain>> gains = new ArrayList<>();

    private Sample(int changes, List<Part> parts) {
        this.parts = parts;
        int steps = parts.stream().mapToInt(part -> part.changes().size()).sum();
        this.pairs = Math.clamp(VALUATIONS / (2L * Math.max(steps, 1)), FEWEST_PAIRS, MOST_PAIRS);
        RandomGenerator random = RandomGeneratorFactory.of(GENERATOR).create(SEED);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, changes).boxed().toList());
        for (int pair = 0; pair < pairs; pair++) {
            Collections.shuffle(order, random);
            List<Gain> ofPair = Stream.generate(Gain::new).limit(changes).toList();
            walk(order, ofPair);
            walk(order.reversed(), ofPair);
            gains.add(ofPair);
        }
    }

    /** Of these parts and so many changes. */
    static Sample of(int changes, List<Part> parts) {
        return new Sample(changes, parts);
    }

    private void walk(List<Integer> order, List<Gain> ofPair) {
        int[] place = new int[order.size()];
        for (int i = 0; i < place.length; i++) {
            place[order.get(i)] = i;
        }
        for (Part part : parts) {
            BitSet until = new BitSet();
            Worth worth = part.worth().apply(until);
            for (int change : inOrder(part.changes(), place)) {
                until.set(change);
                Worth next = part.worth().apply((BitSet) until.clone());
                ofPair.get(change).step(worth, next);
                worth = next;
            }
        }
    }

    /** Those of a part alone, since it has few of them. */
    private static List<Integer> inOrder(List<Integer> changes, int[] place) {
        return changes.stream()
                .sorted(Comparator.comparingInt(change -> place[change]))
                .toList();
    }

    /** Adds to the gain what the change gains in these parts, on average over the orders. */
    void addTo(Gain gain, int change) {
        BigDecimal orders = BigDecimal.valueOf(2L * pairs);
        Gain sum = new Gain();
        gains.forEach(ofPair -> sum.add(ofPair.get(change).benefits, ofPair.get(change).costs));
        gain.add(sum.benefits.divide(orders, DIGITS), sum.costs.divide(orders, DIGITS));
    }

    boolean touches(int change) {
        return parts.stream().anyMatch(part -> part.changes().contains(change));
    }

    /**
     * The standard error of a mean over the pairs.
     *
     * @param value what is made of the gain of benefits and of costs; linear
     */
    double error(int change, DoubleBinaryOperator value) {
        double[] values = gains.stream()
                .map(ofPair -> ofPair.get(change))
                .mapToDouble(pair -> value.applyAsDouble(pair.benefits.doubleValue() / 2, pair.costs.doubleValue() / 2))
                .toArray();
        double mean = IntStream.range(0, pairs).mapToDouble(i -> values[i]).sum() / pairs;
        double squares = 0;
        for (double each : values) {
            squares += (each - mean) * (each - mean);
        }
        return StrictMath.sqrt(squares / (pairs - 1) / pairs);
    }
}
