package nl.impactkaart.impactmap.contribution;

import static nl.impactkaart.impactmap.contribution.Worth.DIGITS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shares a difference out among the changes that made it. The parts add up to the whole, to the last digit: what rounding
 * leaves over goes to the largest part. Source: docs/method/contributions.md.
 */
public final class Contributions {

    /** Up to so many changes every order is weighed. */
    public static final int MOST_EXACT = 10;

    private final Worth before;
    private final Worth after;

    private Contributions(Worth before, Worth after) {
        this.before = before;
        this.after = after;
    }

    /**
     * The part of each change.
     *
     * @param changes how many there are
     * @param worth after some of the changes; pure, and asked for each set at most once
     * @return by change: Shapley values up to {@link #MOST_EXACT}, else what each adds when they come in their order
     */
    public static List<Contribution> of(int changes, Function<BitSet, Worth> worth) {
        BitSet all = new BitSet();
        all.set(0, changes);
        if (changes > MOST_EXACT) {
            return inOrder(changes, worth);
        }
        Worth[] worths = new Worth[1 << changes];
        for (int set = 0; set < worths.length; set++) {
            worths[set] = worth.apply(BitSet.valueOf(new long[] {set}));
        }
        List<BigDecimal> benefits = new ArrayList<>();
        List<BigDecimal> costs = new ArrayList<>();
        for (int change = 0; change < changes; change++) {
            int itself = change;
            benefits.add(shapley(changes, itself, set -> worths[set].benefits()));
            costs.add(shapley(changes, itself, set -> worths[set].costs()));
        }
        return new Contributions(worths[0], worths[worths.length - 1]).parts(benefits, costs);
    }

    private static List<Contribution> inOrder(int changes, Function<BitSet, Worth> worth) {
        List<BigDecimal> benefits = new ArrayList<>();
        List<BigDecimal> costs = new ArrayList<>();
        Worth first = worth.apply(new BitSet());
        Worth last = first;
        for (int change = 0; change < changes; change++) {
            BitSet until = new BitSet();
            until.set(0, change + 1);
            Worth next = worth.apply(until);
            benefits.add(next.benefits().subtract(last.benefits()));
            costs.add(next.costs().subtract(last.costs()));
            last = next;
        }
        return new Contributions(first, last).parts(benefits, costs);
    }

    /** What the change adds to each set of the others, weighed by how many orders bring exactly those before it. */
    private static BigDecimal shapley(int changes, int change, Function<Integer, BigDecimal> value) {
        BigDecimal sum = BigDecimal.ZERO;
        int own = 1 << change;
        for (int set = 0; set < 1 << changes; set++) {
            if ((set & own) == 0) {
                int before = Integer.bitCount(set);
                BigDecimal orders = BigDecimal.valueOf(factorial(before) * factorial(changes - before - 1));
                sum = sum.add(value.apply(set | own).subtract(value.apply(set)).multiply(orders));
            }
        }
        return sum.divide(BigDecimal.valueOf(factorial(changes)), DIGITS);
    }

    private static long factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }

    private List<Contribution> parts(List<BigDecimal> benefits, List<BigDecimal> costs) {
        List<BigDecimal> values = new ArrayList<>();
        List<BigDecimal> factors = new ArrayList<>();
        for (int i = 0; i < benefits.size(); i++) {
            values.add(benefits.get(i).subtract(costs.get(i)));
            factors.add(ofFactor(benefits.get(i), costs.get(i)));
        }
        List<BigDecimal> wholeValues = whole(values, after.netPresentValue().subtract(before.netPresentValue()));
        BigDecimal difference = differenceOfFactors();
        List<BigDecimal> wholeFactors = difference == null ? factors : whole(factors, difference);
        List<Contribution> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            parts.add(new Contribution(wholeValues.get(i), difference == null ? null : wholeFactors.get(i)));
        }
        return List.copyOf(parts);
    }

    private @Nullable BigDecimal differenceOfFactors() {
        BigDecimal start = before.returnFactor();
        BigDecimal end = after.returnFactor();
        return start == null || end == null ? null : end.subtract(start);
    }

    /** φB·(1/C₀+1/C₁)/2 − φC·(B₀+B₁)/(2·C₀·C₁); 0 where it has no meaning, which nobody is shown. */
    private BigDecimal ofFactor(BigDecimal ofBenefits, BigDecimal ofCosts) {
        BigDecimal product = before.costs().multiply(after.costs());
        if (product.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal gained = ofBenefits.multiply(before.costs().add(after.costs()));
        BigDecimal spent = ofCosts.multiply(before.benefits().add(after.benefits()));
        return gained.subtract(spent).divide(product.multiply(BigDecimal.TWO), DIGITS);
    }

    private static List<BigDecimal> whole(List<BigDecimal> parts, BigDecimal whole) {
        BigDecimal left = parts.stream().reduce(whole, BigDecimal::subtract);
        if (left.signum() == 0 || parts.isEmpty()) {
            return parts;
        }
        int largest = 0;
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).abs().compareTo(parts.get(largest).abs()) > 0) {
                largest = i;
            }
        }
        List<BigDecimal> corrected = new ArrayList<>(parts);
        corrected.set(largest, parts.get(largest).add(left));
        return corrected;
    }
}
