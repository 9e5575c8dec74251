package nl.impactkaart.impactmap.contribution;

import static nl.impactkaart.impactmap.contribution.Worth.DIGITS;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/** Weighs every order in which the changes of a part could have come. */
final class Orders {

    private final List<Integer> changes;
    private final Worth[] worths;

    private Orders(Part part) {
        changes = part.changes();
        worths = new Worth[1 << changes.size()];
        for (int set = 0; set < worths.length; set++) {
            worths[set] = part.worth().apply(numbers(set));
        }
    }

    /** Adds to the gain of each change what it gains in the part. */
    static void weigh(Part part, List<Gain> gains) {
        Orders orders = new Orders(part);
        for (int i = 0; i < orders.changes.size(); i++) {
            gains.get(orders.changes.get(i)).add(orders.shapley(i, Worth::benefits), orders.shapley(i, Worth::costs));
        }
    }

    private BitSet numbers(int set) {
        BitSet numbers = new BitSet();
        for (int i = 0; i < changes.size(); i++) {
            numbers.set(changes.get(i), (set & 1 << i) != 0);
        }
        return numbers;
    }

    /** What the change adds to each set of the others, weighed by how many orders bring exactly those before it. */
    private BigDecimal shapley(int change, Function<Worth, BigDecimal> value) {
        BigDecimal sum = BigDecimal.ZERO;
        int own = 1 << change;
        for (int set = 0; set < worths.length; set++) {
            if ((set & own) == 0) {
                int before = Integer.bitCount(set);
                BigDecimal orders = BigDecimal.valueOf(factorial(before) * factorial(changes.size() - before - 1));
                BigDecimal added = value.apply(worths[set | own]).subtract(value.apply(worths[set]));
                sum = sum.add(added.multiply(orders));
            }
        }
        return sum.divide(BigDecimal.valueOf(factorial(changes.size())), DIGITS);
    }

    private static long factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}
